"""A browser without a screen: speaks Streamlit's protocol as its web page does.

It holds what the page holds (widgets, their values, cached messages) so that the server does for
it what it does for a doctor, and the measurement is not drowned in the work of a real browser.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

if TYPE_CHECKING:
    from types import TracebackType

    from streamlit.proto.Element_pb2 import Element
    from streamlit.proto.Radio_pb2 import Radio


_LAST = {ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}


class Visitor:
    """One browser tab on one page of a server."""

    def __init__(self, url: str, page: str, cookie: str = "") -> None:
        """A tab on `page`, « questionnaire?theme=dpo », in a browser that holds that cookie."""
        self._page, _, self._query = page.partition("?")
        self._headers = {"Cookie": cookie} if cookie else {}
        self._origin = url
        self._address = url.replace("http", "ws", 1) + "/_stcore/stream"
        self._page_hash = ""
        self._values: dict[str, str] = {}
        self._cached: dict[str, ForwardMsg] = {}
        self.radios: dict[str, Radio] = {}
        self.received = 0
        self.messages = 0

    def __enter__(self) -> Self:
        """Connect and wait for the page."""
        self._socket = connect(
            self._address,
            subprotocols=["streamlit"],
            origin=self._origin,
            additional_headers=self._headers,
            compression=None,
            max_size=None,
        )
        self._rerun()
        self._until_finished()
        self._listen(seconds=0.5)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Close the tab."""
        self._socket.close()

    def radio(self, question_id: str) -> Radio:
        """The radio whose key ends with that question."""
        return next(r for r in self.radios.values() if r.id.endswith(question_id))

    def chosen(self, radio: Radio) -> str | None:
        """Text of the option the radio shows; None when it shows none."""
        return self._values.get(radio.id)

    def click(self, radio: Radio, option: str) -> float:
        """Choose an option; seconds until the server has finished the page."""
        self._values[radio.id] = option
        start = time.perf_counter()
        self._rerun()
        self._until_finished()
        return time.perf_counter() - start

    def _rerun(self) -> None:
        message = BackMsg()
        state = message.rerun_script
        state.query_string, state.page_script_hash = self._query, self._page_hash
        if not self._page_hash:
            state.page_name = self._page
        state.cached_message_hashes.extend(self._cached)
        state.context_info.timezone = "Europe/Paris"
        state.context_info.locale = "fr-FR"
        for widget, value in self._values.items():
            state.widget_states.widgets.add(id=widget, string_value=value)
        self._socket.send(message.SerializeToString())

    def _until_finished(self) -> None:
        """Every message of one click. A run that asks for another is not its end."""
        while not self._take(self._socket.recv()):
            pass

    def _listen(self, seconds: float) -> None:
        """Messages until none has come for so long: a first visit runs the script twice."""
        while True:
            try:
                self._take(self._socket.recv(timeout=seconds))
            except TimeoutError:
                return

    def _take(self, data: str | bytes) -> bool:
        """Take in a message; True when it ends the last run of the script."""
        message = ForwardMsg()
        message.ParseFromString(data if isinstance(data, bytes) else data.encode())
        self.received += len(data)
        self.messages += 1
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._cached[message.ref_hash]
            kind = message.WhichOneof("type")
        elif message.metadata.cacheable:
            self._cached[message.hash] = message
        if kind == "new_session":
            self._page_hash = message.new_session.page_script_hash
        elif kind == "navigation":
            self._page_hash = message.navigation.page_script_hash
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._draw(message.delta.new_element)
        return kind == "script_finished" and message.script_finished in _LAST

    def _draw(self, element: Element) -> None:
        """Remember a widget and the value it starts with, as the page does."""
        kind = element.WhichOneof("type")
        if kind == "radio":
            radio = element.radio
            self.radios[radio.id] = radio
            if radio.set_value:
                self._values[radio.id] = radio.raw_value
            elif radio.HasField("default"):
                self._values.setdefault(radio.id, radio.options[radio.default])
        elif kind == "text_input":
            field = element.text_input
            if field.set_value:
                self._values[field.id] = field.value
            elif field.HasField("default"):
                self._values.setdefault(field.id, field.default)
        elif kind == "exception":
            raise RuntimeError(element.exception.message)
