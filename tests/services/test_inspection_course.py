"""One inspection after another through the real services, from the plan to the seal."""

from __future__ import annotations

import dataclasses
import json

import pytest

from inspector_app.domain import draws
from inspector_app.domain.attempts import AttemptState
from inspector_app.domain.canonical import canonical, sha256_hex
from inspector_app.domain.deficiencies import FindingState
from inspector_app.domain.draws import DigitsBy, Exclusion, frame_from_json
from inspector_app.domain.errors import AppError, Problem
from inspector_app.domain.inspections import Evidence
from inspector_app.domain.papers import compose
from inspector_app.domain.people import Presence, Role
from inspector_app.domain.record_json import question_json
from inspector_app.domain.signatures import Sample, SignerKind
from inspector_app.services.draw_views import DrawState
from inspector_app.services.drawing import QuotaRequest
from inspector_app.services.inspections import InspectionDraft
from tests.worlds import PIN, SMALL_PLAN, World, ink


def problem_of(error: pytest.ExceptionInfo[AppError]) -> Problem:
    return error.value.problem


class TestPreparing:
    def test_fewer_than_two_officers_cannot_inspect(self, world: World) -> None:
        officers = world.set_up()
        enterprise = world.enterprise()
        world.services.banks.sync()
        one = (officers[0].id, officers[0].id)
        draft = InspectionDraft(enterprise.id, "车间", "抽考", ("sample",), SMALL_PLAN, one)
        with pytest.raises(AppError) as error:
            world.services.inspections.start(draft)
        assert problem_of(error) is Problem.TOO_FEW_OFFICERS

    def test_a_shortage_is_said_before_anything_starts(self, world: World) -> None:
        officers = world.set_up()
        enterprise = world.enterprise()
        world.services.banks.sync()
        cells = (dataclasses.replace(SMALL_PLAN.cells[0], count=50),)
        plan = dataclasses.replace(SMALL_PLAN, cells=cells)
        ids = tuple(officer.id for officer in officers)
        draft = InspectionDraft(enterprise.id, "车间", "抽考", ("sample",), plan, ids)
        found = world.services.inspections.shortages(draft)
        assert {(s.role, s.available) for s in found} == {(role, 3) for role in Role}
        with pytest.raises(AppError) as error:
            world.services.inspections.start(draft)
        assert problem_of(error) is Problem.BLUEPRINT_SHORTAGE

    @pytest.mark.parametrize(
        ("change", "problem"),
        [
            ({"bank_ids": ()}, Problem.NO_BANKS_CHOSEN),
            ({"place": "  "}, Problem.FIELD_REQUIRED),
            ({"blueprint": dataclasses.replace(SMALL_PLAN, cells=())}, Problem.BLUEPRINT_EMPTY),
            (
                {"blueprint": dataclasses.replace(SMALL_PLAN, pass_mark=101)},
                Problem.PASS_MARK_INVALID,
            ),
        ],
    )
    def test_an_incomplete_plan_is_refused(
        self, world: World, change: dict[str, object], problem: Problem
    ) -> None:
        inspection = world.inspection()
        draft = InspectionDraft(
            inspection.enterprise_id,
            "车间",
            "抽考",
            ("sample",),
            SMALL_PLAN,
            inspection.officer_ids,
        )
        with pytest.raises(AppError) as error:
            world.services.inspections.update(
                inspection.id,
                dataclasses.replace(draft, **change),  # type: ignore[arg-type]  # fields by name
            )
        assert problem_of(error) is problem


class TestDrawing:
    def test_the_secret_shows_only_after_the_digits(self, world: World) -> None:
        inspection = world.inspection()
        draw = world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=2))
        assert (draw.state, draw.secret, draw.seed) == (DrawState.COMMITTED, "", "")
        assert "secret" not in draw.receipt
        done = world.services.drawing.draw(draw.id, "20 26 1123", DigitsBy.REPRESENTATIVE)
        assert draws.commitment(done.secret) == draw.commitment
        assert done.seed == draws.seed(draw.frame_hash, done.secret, "20261123")

    def test_absent_people_are_left_out_with_their_reason(self, world: World) -> None:
        inspection = world.inspection()
        people = world.services.staff.of(inspection.enterprise_id)
        away, busy = [m for m in people if m.role is Role.FRONTLINE][:2]
        world.services.inspections.mark(inspection.id, away.id, Presence.ON_LEAVE)
        quotas = world.quotas(inspection, frontline=2)
        reason = Exclusion(busy.number, "正在值守")
        draw = world.services.drawing.commit(inspection.id, quotas, [reason])
        assert {(e.person, e.reason) for e in draw.excluded} == {
            (away.number, "on_leave"),
            (busy.number, "正在值守"),
        }
        drawn = world.services.drawing.draw(draw.id, "123456", DigitsBy.WITNESS)
        inside = {p.number for s in drawn.strata for p in (*s.drawn, *s.reserves)}
        assert not inside & {away.number, busy.number}

    @pytest.mark.parametrize(
        ("quota", "problem"), [(7, Problem.QUOTA_ABOVE_STRATUM), (0, Problem.QUOTA_EMPTY)]
    )
    def test_impossible_quotas_are_refused(
        self, world: World, quota: int, problem: Problem
    ) -> None:
        inspection = world.inspection()
        with pytest.raises(AppError) as error:
            world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=quota))
        assert problem_of(error) is problem
        assert world.services.drawing.all(inspection.id) == ()

    def test_nobody_stands_in_two_batches(self, world: World) -> None:
        inspection = world.inspection()
        quotas = world.quotas(inspection, frontline=1)
        twice = [*quotas, QuotaRequest("2", Role.FRONTLINE, 1, quotas[-1].members[:2])]
        with pytest.raises(AppError) as error:
            world.services.drawing.commit(inspection.id, twice)
        assert problem_of(error) is Problem.PERSON_IN_TWO_BATCHES

    @pytest.mark.parametrize("digits", ["12345", "12345a", "１２３４５６", ""])
    def test_six_digits_at_least(self, world: World, digits: str) -> None:
        inspection = world.inspection()
        draw = world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=1))
        with pytest.raises(AppError) as error:
            world.services.drawing.draw(draw.id, digits, DigitsBy.OFFICER)
        assert problem_of(error) is Problem.DIGITS_TOO_SHORT

    def test_a_draw_is_never_drawn_again(self, world: World) -> None:
        inspection = world.inspection()
        draw = world.drawn(inspection)
        with pytest.raises(AppError) as error:
            world.services.drawing.draw(draw.id, "654321", DigitsBy.REPRESENTATIVE)
        assert problem_of(error) is Problem.DRAW_NOT_COMMITTED

    def test_the_next_reserve_replaces_and_gets_a_paper_of_their_own(self, world: World) -> None:
        inspection = world.inspection()
        draw = world.drawn(inspection)
        stratum = next(s for s in draw.strata if s.role is Role.FRONTLINE)
        leaving, reserve = stratum.drawn[0], stratum.reserves[0]
        after = world.services.drawing.replace(draw.id, leaving.number, "身体不适")
        now = next(s for s in after.strata if s.role is Role.FRONTLINE)
        assert {p.number for p in now.drawn} == {stratum.drawn[1].number, reserve.number}
        assert [(r.person, r.by, r.reason) for r in after.replaced] == [
            (leaving.number, reserve.number, "身体不适")
        ]
        queue = {s.person.number for s in world.services.attempts.queue(inspection.id)}
        assert queue == {p.number for p in now.drawn}

    def test_without_a_reserve_nobody_steps_in(self, world: World) -> None:
        inspection = world.inspection()
        draw = world.drawn(inspection, principal=1)
        with pytest.raises(AppError) as error:
            world.services.drawing.replace(draw.id, "P001", "出差")
        assert problem_of(error) is Problem.NO_RESERVE_LEFT

    def test_who_has_begun_is_neither_replaced_nor_their_draw_abandoned(self, world: World) -> None:
        inspection = world.inspection()
        draw = world.drawn(inspection)
        begun = world.services.attempts.queue(inspection.id)[0]
        world.services.attempts.begin(begun.id)
        with pytest.raises(AppError) as error:
            world.services.drawing.replace(draw.id, begun.person.number, "x")
        assert problem_of(error) is Problem.ALREADY_TESTED
        with pytest.raises(AppError) as error:
            world.services.drawing.abandon(draw.id, "x")
        assert problem_of(error) is Problem.ALREADY_TESTED

    def test_abandoned_and_second_draws_are_kept(self, world: World) -> None:
        inspection = world.inspection()
        first = world.drawn(inspection)
        world.services.drawing.abandon(first.id, "名额填错")
        second = world.drawn(inspection)
        kept = world.services.drawing.all(inspection.id)
        assert [d.number for d in kept] == [1, 2]
        assert [d.state for d in kept] == [DrawState.ABANDONED, DrawState.DRAWN]
        assert kept[0].seed
        assert second.seed != kept[0].seed
        third = world.services.drawing.strata(inspection.id)
        drawn = {p.number for s in second.strata for p in s.drawn}
        assert not drawn & {m.number for view in third for m in view.present}

    def test_only_one_draw_is_open_at_a_time(self, world: World) -> None:
        inspection = world.inspection()
        world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=1))
        with pytest.raises(AppError) as error:
            world.services.drawing.commit(inspection.id, world.quotas(inspection, frontline=1))
        assert problem_of(error) is Problem.DRAW_OPEN

    def test_questions_the_enterprise_saw_come_back_last(self, world: World) -> None:
        inspection = world.inspection()
        world.drawn(inspection, frontline=1)
        first = world.services.attempts.queue(inspection.id)[0]
        seen = {i.question.ref for i in world.services.attempts.paper(first.id)}
        world.take_test(first.id, right=True)
        world.drawn(inspection, frontline=1)
        second = world.services.attempts.queue(inspection.id)[1]
        again = {i.question.ref for i in world.services.attempts.paper(second.id) if i.times_shown}
        singles = [ref for ref in seen & again if "sa-00" in ref and ref < "sample/sa-007"]
        assert not singles


class TestFindings:
    def test_wrong_answers_are_proposed_once_and_nobody_is_accused_automatically(
        self, world: World
    ) -> None:
        inspection = world.inspection()
        world.drawn(inspection, frontline=1)
        summary = world.services.attempts.queue(inspection.id)[0]
        world.take_test(summary.id, right=False)
        assert world.services.findings.propose(inspection.id) == ()
        item = world.services.rubrics.items(inspection.id)[0]
        world.services.rubrics.score(item.attempt_id, item.position, (0, 0, 0), officer="检查甲")
        found = world.services.findings.propose(inspection.id)
        assert found
        assert {f.state for f in found} == {FindingState.PROPOSED}
        assert world.services.findings.propose(inspection.id) == found
        assert all(f.clause == "《安全生产法》第五十七条" for f in found)
        lines = {e.evidence: e for e in world.services.inspections.evidence(inspection.id)}
        assert not lines[Evidence.FINDINGS_DECIDED].done

    def test_a_finding_by_hand_needs_wording_and_a_person_or_a_post(self, world: World) -> None:
        inspection = world.ready_to_seal()
        found = world.services.findings.all(inspection.id)[0]
        by_hand = dataclasses.replace(found, id="", person="", person_name="", post="焊接岗位")
        kept = world.services.findings.save(by_hand)
        assert kept.position == max(f.position for f in world.services.findings.all(inspection.id))
        for field in ("wording", "requirement", "post"):
            with pytest.raises(AppError) as error:
                world.services.findings.save(
                    dataclasses.replace(by_hand, **{field: " "})  # type: ignore[arg-type]  # text fields
                )
            assert problem_of(error) is Problem.FIELD_REQUIRED


class TestSealing:
    def test_what_is_missing_is_listed_from_the_start(self, world: World) -> None:
        inspection = world.inspection()
        lines = world.services.inspections.evidence(inspection.id)
        assert [e.evidence for e in lines] == list(Evidence)
        missing = {e.evidence for e in lines if not e.done}
        assert Evidence.DRAW_DONE in missing
        assert Evidence.OFFICERS_SIGNED in missing
        with pytest.raises(AppError) as error:
            world.services.sealing.seal(inspection.id)
        assert problem_of(error) is Problem.SEALING_INCOMPLETE

    def test_a_sealed_record_recomputes_its_own_draw_and_papers(self, world: World) -> None:
        inspection = world.ready_to_seal()
        sealed = world.services.sealing.seal(inspection.id)
        text = world.services.records.json_text(inspection.id)
        assert sha256_hex(text) == sealed.record_hash
        record = json.loads(text)
        assert canonical(record) == text
        draw = record["draws"][0]
        assert set(draw) == {
            "frame",
            "frame_hash",
            "secret",
            "digits",
            "digits_by",
            "seed",
            "drawn",
            "replaced",
            "abandoned",
        }
        frame = frame_from_json(draw["frame"])
        assert draws.frame_hash(frame) == draw["frame_hash"]
        assert draws.commitment(draw["secret"]) == frame.device_commitment
        seed = draws.seed(draw["frame_hash"], draw["secret"], draw["digits"])
        for stratum in frame.strata:
            order = draws.stratum_order(seed, stratum)
            assert draw["drawn"][stratum.key] == list(order[: stratum.quota])
        pool = {q.ref: q for q in world.services.banks.questions("sample")}
        named = record["paper_pools"][0]
        questions = [pool[ref] for ref in named["pool"]]
        for attempt in record["attempts"]:
            paper_seed = draws.paper_seed(seed, attempt["person"])
            assert paper_seed == attempt["paper_seed"]
            paper = compose(SMALL_PLAN, questions, Role.FRONTLINE, paper_seed, named["shown"])
            assert [(question_json(i.question), list(i.option_order)) for i in paper] == [
                (a["question"], a["option_order"]) for a in attempt["answers"]
            ]

    def test_numbers_come_without_gaps_also_after_a_failed_seal(self, world: World) -> None:
        first = world.ready_to_seal()
        with pytest.raises(RuntimeError, match="pulled"):
            world.services.sealing.seal(first.id, _pull_the_battery)
        assert world.services.records.all() == ()
        sealed = world.services.sealing.seal(first.id)
        assert sealed.number == "（示例）应急检记〔2026〕1号"
        world.pass_time(60)
        second = _second_inspection(world, first.enterprise_id)
        assert world.services.sealing.seal(second).number == "（示例）应急检记〔2026〕2号"

    def test_each_record_carries_the_hash_of_the_one_before(self, world: World) -> None:
        first = world.ready_to_seal()
        sealed = world.services.sealing.seal(first.id)
        second = _second_inspection(world, first.enterprise_id)
        world.services.sealing.seal(second)
        record = json.loads(world.services.records.json_text(second))
        assert record["previous_record_hash"] == sealed.record_hash

    def test_no_service_changes_a_sealed_inspection(self, world: World) -> None:
        inspection = world.ready_to_seal()
        services = world.services
        finding = services.findings.all(inspection.id)[0]
        draw = services.drawing.all(inspection.id)[0]
        services.sealing.seal(inspection.id)
        before = services.records.json_text(inspection.id)
        staff_id = services.staff.of(inspection.enterprise_id)[0].id
        item = services.rubrics.items(inspection.id)[0]
        draft = InspectionDraft(
            inspection.enterprise_id,
            "别处",
            "别的",
            ("sample",),
            SMALL_PLAN,
            inspection.officer_ids,
        )
        attempts = [
            lambda: services.inspections.update(inspection.id, draft),
            lambda: services.inspections.set_texts(inspection.id, remarks="x", statement=""),
            lambda: services.inspections.mark(inspection.id, staff_id, Presence.ON_LEAVE),
            lambda: services.inspections.cancel(inspection.id, "x"),
            lambda: services.drawing.commit(inspection.id, []),
            lambda: services.drawing.replace(draw.id, "W001", "x"),
            lambda: services.drawing.abandon(draw.id, "x"),
            lambda: services.rubrics.score(item.attempt_id, item.position, (0, 0, 0), officer="x"),
            lambda: services.findings.save(dataclasses.replace(finding, wording="改")),
            lambda: services.findings.decide(finding.id, FindingState.DROPPED),
            lambda: services.findings.propose(inspection.id),
            lambda: services.signing.sign(inspection.id, SignerKind.REPRESENTATIVE, "", ink()),
            lambda: services.signing.withdraw(inspection.id, SignerKind.REPRESENTATIVE, ""),
            lambda: services.sealing.seal(inspection.id),
        ]
        for attempt in attempts:
            with pytest.raises(AppError) as error:
                attempt()
            assert problem_of(error) is Problem.INSPECTION_SEALED
        assert services.records.json_text(inspection.id) == before

    def test_a_correction_is_a_new_version_with_a_reason(self, world: World) -> None:
        inspection = world.ready_to_seal()
        services = world.services
        sealed = services.sealing.seal(inspection.id)
        before = services.records.json_text(inspection.id)
        with pytest.raises(AppError) as error:
            services.sealing.correct(inspection.id, " ")
        assert problem_of(error) is Problem.REASON_REQUIRED
        new = services.sealing.correct(inspection.id, "地址有误")
        assert (new.version, new.corrects) == (2, inspection.id)
        missing = {e.evidence for e in services.inspections.evidence(new.id) if not e.done}
        assert missing == {Evidence.OFFICERS_SIGNED, Evidence.REPRESENTATIVE_SIGNED}
        for signer in services.signing.needed(new.id):
            if signer.signature is None:
                services.signing.sign(new.id, signer.kind, signer.signer, ink())
        again = services.sealing.seal(new.id)
        assert again.number == f"{sealed.number}（更正1）"
        assert services.records.json_text(inspection.id) == before
        old, corrected = json.loads(before), json.loads(services.records.json_text(new.id))
        assert corrected["draws"] == old["draws"]
        assert corrected["attempts"] == old["attempts"]
        assert corrected["correction_reason"] == "地址有误"
        assert [line.corrected for line in services.records.all()] == [False, True]
        assert services.records.counts(2026).inspections == 1

    def test_signatures_must_be_handwriting_or_a_refusal_with_a_reason(self, world: World) -> None:
        inspection = world.inspection()
        sign, refuse = world.services.signing.sign, world.services.signing.refuse
        for strokes in ((), ((Sample(5, 5, 0, 500),),)):
            with pytest.raises(AppError) as error:
                sign(inspection.id, SignerKind.REPRESENTATIVE, "", strokes)
            assert problem_of(error) is Problem.SIGNATURE_BLANK
        with pytest.raises(AppError) as error:
            refuse(inspection.id, SignerKind.REPRESENTATIVE, "", "  ")
        assert problem_of(error) is Problem.REASON_REQUIRED
        kept = refuse(inspection.id, SignerKind.REPRESENTATIVE, "", "对结果有异议", "见证丁")
        assert kept.refused
        line = next(
            e
            for e in world.services.inspections.evidence(inspection.id)
            if e.evidence is Evidence.REPRESENTATIVE_SIGNED
        )
        assert line.done


def _pull_the_battery(done: int, _total: int) -> None:
    if done == 3:
        raise RuntimeError("pulled")


def _second_inspection(world: World, enterprise_id: str) -> str:
    services = world.services
    officers = tuple(officer.id for officer in services.setup.officers())
    draft = InspectionDraft(enterprise_id, "二车间", "复查", ("sample",), SMALL_PLAN, officers)
    inspection = services.inspections.start(draft)
    world.drawn(inspection, principal=1)
    summary = services.attempts.queue(inspection.id)[0]
    world.take_test(summary.id, right=True)
    for item in services.rubrics.items(inspection.id):
        services.rubrics.score(item.attempt_id, item.position, (40, 40, 20), officer="检查乙")
        first = services.setup.officers()[0].id
        services.rubrics.confirm(item.attempt_id, first, PIN)
    world.confirm_and_sign(inspection)
    assert services.attempts.queue(inspection.id)[0].state is AttemptState.SUBMITTED
    return inspection.id
