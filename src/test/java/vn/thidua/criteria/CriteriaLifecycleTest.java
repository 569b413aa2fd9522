package vn.thidua.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.criteria.CriteriaComment.Outcome;
import vn.thidua.criteria.CriteriaSet.Status;
import vn.thidua.document.Attempt;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Rights;

/** Every verb of sets and of comments in every state, with its guards. */
class CriteriaLifecycleTest {

    private static final LocalDate DUE_ON = LocalDate.of(2024, 2, 10);
    private static final LocalDate OVER = DUE_ON.plusDays(1);
    private static final Actor MINISTRY = new Actor("ministry", Rights.NONE);
    private static final String POSSIBLE = "possible";
    private static final String OTHER_STATE = "STATE_CONFLICT: problem.other-state";

    @Test
    void the_tables_have_these_verbs_for_these_people() {
        assertThat(CriteriaLifecycle.TABLE.transitions().stream()
                        .collect(Collectors.toMap(line -> line.verb(), line -> line.permission())))
                .containsOnly(
                        entry("revise", Permission.CRITERIA_WRITE),
                        entry("consult", Permission.CRITERIA_WRITE),
                        entry("comment", Permission.CRITERIA_COMMENT),
                        entry("resolve", Permission.CRITERIA_WRITE),
                        entry("publish", Permission.CRITERIA_WRITE),
                        entry("supersede", Permission.CRITERIA_WRITE));
        assertThat(CommentLifecycle.TABLE.transitions().stream()
                        .collect(Collectors.toMap(line -> line.verb(), line -> line.permission())))
                .containsOnly(entry("resolve", Permission.CRITERIA_WRITE));
    }

    /** On the day after a consultation, without open comments, and with no other edition in force. */
    @ParameterizedTest
    @CsvSource({
        "revise,    DRAFT CONSULTATION",
        "consult,   DRAFT CONSULTATION",
        "resolve,   CONSULTATION",
        "publish,   DRAFT CONSULTATION",
        "supersede, PUBLISHED"
    })
    void the_state_decides(String verb, String possibleIn) {
        for (var status : Status.values()) {
            assertThat(answer(verb, set(status), CriteriaFacts.NONE, OVER))
                    .as("%s in %s", verb, status)
                    .isEqualTo(List.of(possibleIn.split(" ")).contains(status.name()) ? POSSIBLE : OTHER_STATE);
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void members_comment_in_consultation_to_the_end_of_the_last_day(Status status) {
        var consultation = status == Status.CONSULTATION;
        assertThat(answer("comment", set(status), CriteriaFacts.NONE, DUE_ON))
                .isEqualTo(consultation ? POSSIBLE : OTHER_STATE);
        assertThat(answer("comment", set(status), CriteriaFacts.NONE, OVER))
                .isEqualTo(consultation ? "STATE_CONFLICT: criteria.comments-closed" : OTHER_STATE);
    }

    @Test
    void nothing_is_revised_or_issued_while_members_may_comment() {
        var set = set(Status.CONSULTATION);
        assertThat(answer("revise", set, CriteriaFacts.NONE, DUE_ON))
                .isEqualTo("STATE_CONFLICT: criteria.revised-in-consultation");
        assertThat(answer("publish", set, CriteriaFacts.NONE, DUE_ON))
                .isEqualTo("STATE_CONFLICT: criteria.published-in-consultation");
        assertThat(answer("revise", set(Status.DRAFT), CriteriaFacts.NONE, DUE_ON))
                .isEqualTo(POSSIBLE);
        assertThat(answer("publish", set(Status.DRAFT), CriteriaFacts.NONE, DUE_ON))
                .isEqualTo(POSSIBLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "CONSULTATION"})
    void a_set_is_issued_once_every_comment_has_its_answer_and_no_later_edition_is_in_force(Status status) {
        var open = List.of(comment(null));
        assertThat(answer("publish", set(status), new CriteriaFacts(open, 3, List.of()), OVER))
                .isEqualTo("STATE_CONFLICT: criteria.comments-unanswered");
        assertThat(answer("publish", set(status), new CriteriaFacts(List.of(), 3, List.of()), OVER))
                .isEqualTo("STATE_CONFLICT: criteria.later-edition-in-force");
        assertThat(answer("publish", set(status), new CriteriaFacts(List.of(), 1, List.of()), OVER))
                .isEqualTo(POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revise", "consult", "publish", "supersede"})
    void a_verb_leads_where_its_line_says(String verb) {
        var set = set(verb.equals("supersede") ? Status.PUBLISHED : Status.DRAFT);
        switch (verb) {
            case "consult" -> set.consult(DUE_ON, Instant.EPOCH);
            case "publish" -> set.publish(new Publication("1", DUE_ON), Instant.EPOCH);
            case "supersede" -> set.supersede(Instant.EPOCH);
            default -> set.changedAt = Instant.EPOCH;
        }
        var to = CriteriaLifecycle.TABLE.transition(verb).to();
        assertThat(to.isEmpty() ? List.of(Status.DRAFT) : List.copyOf(to)).containsExactly(set.status());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_comment_is_answered_and_answered_anew_while_its_set_is_in_consultation(Status status) {
        for (var outcome : new Outcome[] {null, Outcome.NOT_ACCEPTED}) {
            var comment = comment(outcome);
            assertThat(comment.status())
                    .isEqualTo(outcome == null ? CriteriaComment.Status.OPEN : CriteriaComment.Status.RESOLVED);
            assertThat(CommentLifecycle.TABLE
                            .refusal("resolve", new Attempt<>(comment, set(status), MINISTRY, DUE_ON))
                            .map(Throwable::getMessage)
                            .orElse(POSSIBLE))
                    .isEqualTo(status == Status.CONSULTATION ? POSSIBLE : OTHER_STATE);
            comment.resolve(new Resolution(Outcome.ACCEPTED, "Có"), "ministry", Instant.EPOCH);
            assertThat(CommentLifecycle.TABLE.transition("resolve").to()).containsExactly(comment.status());
        }
    }

    private static String answer(String verb, CriteriaSet set, CriteriaFacts facts, LocalDate today) {
        return CriteriaLifecycle.TABLE
                .refusal(verb, new Attempt<>(set, facts, MINISTRY, today))
                .map(Throwable::getMessage)
                .orElse(POSSIBLE);
    }

    private static CriteriaSet set(Status status) {
        var set = new CriteriaSet();
        set.edition = 2;
        set.status = status;
        set.changedAt = Instant.EPOCH;
        set.consultationDueOn = status == Status.DRAFT ? null : DUE_ON;
        return set;
    }

    private static CriteriaComment comment(Outcome outcome) {
        var comment = new CriteriaComment();
        comment.id = new UUID(0, 1);
        comment.outcome = outcome;
        comment.changedAt = Instant.EPOCH;
        return comment;
    }
}
