"""A power cut between any two steps of a story: nothing that was saved is lost, and nobody signs in again."""

import pytest

import story_anhui as leaders
from answers import anhui


@pytest.fixture
def scripts():
    return False


@pytest.fixture
def world():
    return "restarts"


def test_a_restart_between_any_two_steps_loses_nothing(server, visit, samples):
    visit.choices["pictures"] = False
    for _ in steps(visit, samples):
        # Without scripts no picture is put off, so that none is on its way any more.
        for window in visit.windows:
            window.page.wait_for_load_state("load")
        server.kill()
        server.start()
    server.stop()
    for line in server.check():
        assert line.endswith(" 0 findings"), line


def steps(visit, samples):
    """安徽 from 马上申报 to the decision; at every `yield` the server dies and starts again."""
    applicant = leaders.enter(visit("anhui"), "ah_applicant")
    yield
    leaders.start(applicant)
    yield
    yield from fill_in(applicant, samples)
    leaders.submit(applicant)
    yield
    unit = visit("anhui").sign_in("ah_unit")
    yield
    leaders.send_back(unit, "沈怀远")
    yield
    leaders.correct(applicant)
    yield
    leaders.submit(applicant)
    yield
    leaders.let_pass(unit, "沈怀远", label="单位推荐意见")
    yield
    city = visit("anhui", side="intranet").sign_in("ah_city")
    yield
    leaders.let_pass(city, "沈怀远", label="报送单位推荐意见")
    yield
    leaders.let_pass(visit("anhui", side="intranet").sign_in("ah_province"), "沈怀远")
    yield
    applicant.open("leaders/academic-leader")
    applicant.sees("审核通过", leaders.own(applicant))


def fill_in(applicant, samples):
    """Every section with one record; what is typed when the server dies is saved when it is back."""
    applicant.fill(anhui.basic(samples))
    yield
    applicant.save()
    for title, records in leaders.RECORDS:
        yield
        applicant.section(title).press("新增", applicant.main).fill(records(samples)[0])
        yield
        applicant.save()
    yield
    applicant.section("主要突出贡献事迹").fill({"主要突出贡献事迹": anhui.DEED}).save()
