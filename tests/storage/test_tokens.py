from hypothesis import given
from hypothesis import strategies as st

from checklist.storage import tokens

any_token = st.integers(0, 2**128 - 1).map(lambda n: tokens._encode(n, tokens.TOKEN_LENGTH))


def test_a_new_token_is_a_token_and_never_the_same_twice():
    first, second = tokens.new_token(), tokens.new_token()
    assert tokens.is_token(first)
    assert tokens.is_token(second)
    assert first != second


@given(any_token)
def test_a_resume_code_gives_its_token_back(token):
    assert tokens.parse_resume_code(tokens.resume_code(token)) == token


@given(any_token)
def test_case_dashes_and_lookalike_letters_do_not_matter(token):
    typed = tokens.resume_code(token).lower().replace(" ", "-").replace("1", "l").replace("0", "o")
    assert tokens.parse_resume_code(typed) == token


@given(any_token, st.integers(0, 27), st.sampled_from(tokens.ALPHABET))
def test_one_wrong_character_is_noticed(token, place, character):
    code = tokens.resume_code(token).replace(" ", "")
    wrong = code[:place] + character + code[place + 1 :]
    assert (tokens.parse_resume_code(wrong) is None) == (wrong != code)


@given(any_token, st.integers(0, 26))
def test_two_characters_swapped_are_noticed(token, place):
    code = tokens.resume_code(token).replace(" ", "")
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert (tokens.parse_resume_code(swapped) is None) == (swapped != code)


@given(st.text())
def test_any_text_may_be_typed_as_a_code(text):
    token = tokens.parse_resume_code(text)
    assert token is None or tokens.is_token(token)
