"""How long to keep, by when to answer: pure date arithmetic, without a clock.

The words of each rule, with their sources, stand in content/deadlines.yaml.
"""

from checklist.deadlines.arithmetic import add_months, add_years
from checklist.deadlines.periods import Period, PeriodKind, other_period
from checklist.deadlines.reasons import access_steps, breach_steps, rights_steps
from checklist.deadlines.replies import (
    PARIS,
    AccessDeadline,
    RightsDeadline,
    breach_notification,
    file_access,
    rights_request,
)
from checklist.deadlines.retention import Retention, record_retention
from checklist.deadlines.steps import Step, StepId
from checklist.deadlines.typed import parse_day, parse_hour

__all__ = [
    "PARIS",
    "AccessDeadline",
    "Period",
    "PeriodKind",
    "Retention",
    "RightsDeadline",
    "Step",
    "StepId",
    "access_steps",
    "add_months",
    "add_years",
    "breach_notification",
    "breach_steps",
    "file_access",
    "other_period",
    "parse_day",
    "parse_hour",
    "record_retention",
    "rights_request",
    "rights_steps",
]
