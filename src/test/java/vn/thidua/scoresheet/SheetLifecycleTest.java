package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.scoresheet.SheetLifecycle.ASSESS;
import static vn.thidua.scoresheet.SheetLifecycle.CROSS_CHECK;
import static vn.thidua.scoresheet.SheetLifecycle.DECIDE_APPEAL;
import static vn.thidua.scoresheet.SheetLifecycle.FINALISE;
import static vn.thidua.scoresheet.SheetLifecycle.RETURN;
import static vn.thidua.scoresheet.SheetLifecycle.SCORE_FIELDS;
import static vn.thidua.scoresheet.SheetLifecycle.SUBMIT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.criteria.CriteriaSetRef;
import vn.thidua.criteria.Edition;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.criteria.rule.ExampleTable;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Score;
import vn.thidua.document.Attempt;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Rights;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.text.Message;

/** Every verb of a sheet in every state, and each guard, without a service. */
class SheetLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 15);
    private static final UUID UNIT = new UUID(1, 0);
    private static final UUID CHECKER = new UUID(2, 0);
    private static final UUID ID = new UUID(3, 0);
    private static final ScoreEntry.Author OFFICER = new ScoreEntry.Author("officer", null);
    private static final GroupYearRef YEAR =
            new GroupYearRef(new UUID(3, 0), new UUID(4, 0), 2023, TODAY, List.of(), List.of());
    private static final Edition EDITION = new Edition(
            new CriteriaSetRef(new UUID(5, 0), 1, "Bảng", Audience.SCORED, null), 2023, 3, ExampleTable.tree());

    /** Somebody to whom every permission reaches everywhere, and who scores for a department. */
    private static final Actor EVERYBODY =
            new Actor("everybody", new Rights(everywhere(), Map.of(), Set.of(), Set.of(new UUID(6, 0))));

    private static Map<String, Scope> everywhere() {
        var scopes = new HashMap<String, Scope>();
        SheetLifecycle.TABLE.transitions().forEach(line -> scopes.put(line.permission(), Scope.EVERYTHING));
        scopes.put(Permission.SCORE_CHECK, Scope.EVERYTHING);
        // the head's stage is reached by an office in the year alone
        scopes.put(Permission.SCORE_ASSESS, new Scope(true, Set.of(), Set.of(YEAR.id())));
        return scopes;
    }

    @ParameterizedTest
    @CsvSource({
        "enter, OPEN",
        "submit, OPEN",
        "assess, SUBMITTED CONFIRMED FIELD_SCORED CROSS_CHECKED CONSOLIDATED",
        "confirm, SUBMITTED",
        "score-fields, CONFIRMED",
        "cross-check, FIELD_SCORED",
        "consolidate, CROSS_CHECKED",
        "finalise, CONSOLIDATED",
        "return, SUBMITTED CONFIRMED FIELD_SCORED CROSS_CHECKED CONSOLIDATED FINAL",
        "appeal, SUBMITTED CONFIRMED FIELD_SCORED CROSS_CHECKED CONSOLIDATED FINAL",
        "decide-appeal, SUBMITTED CONFIRMED FIELD_SCORED CROSS_CHECKED CONSOLIDATED FINAL"
    })
    void the_state_decides(String verb, String possible) {
        var states =
                Arrays.stream(possible.split(" ")).map(SheetStatus::valueOf).collect(Collectors.toSet());
        for (var status : SheetStatus.values()) {
            var expected = states.contains(status) ? "possible" : "STATE_CONFLICT: problem.other-state";
            assertEquals(expected, answer(verb, status, EVERYBODY, facts(status)), status.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "enter, enterScores",
        "submit, submitScoreSheet",
        "assess, assessScores",
        "confirm, confirmScoreSheet",
        "score-fields, completeFieldScoring",
        "cross-check, completeCrossCheck",
        "consolidate, consolidateScoreSheet",
        "finalise, finaliseScoreSheet",
        "return, returnScoreSheet",
        "appeal, appealScore",
        "decide-appeal, decideAppeal"
    })
    void each_verb_is_an_operation_for_the_same_people(String verb, String operation) {
        var permissions = Stream.of(ScoreSheetResource.class, AppealResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.getName().equals(operation))
                .map(method -> method.getAnnotation(RolesAllowed.class).value()[0]);
        assertThat(permissions)
                .containsExactly(SheetLifecycle.TABLE.transition(verb).permission());
    }

    @Test
    void there_are_no_other_verbs() {
        assertThat(SheetLifecycle.TABLE.transitions()).hasSize(11);
    }

    @Test
    void a_return_leads_to_every_earlier_state_and_says_why() {
        var line = SheetLifecycle.TABLE.transition(RETURN);
        assertThat(line.to()).isEqualTo(EnumSet.range(SheetStatus.OPEN, SheetStatus.CONSOLIDATED));
        assertThat(line.reasoned()).isTrue();
    }

    @Test
    void a_sheet_is_submitted_complete() {
        var incomplete =
                new SheetFacts(whole(SheetStatus.OPEN, Map.of()), Optional.empty(), Optional.empty(), List.of());
        assertEquals(
                "STATE_CONFLICT: scoresheet.sheet-incomplete", answer(SUBMIT, SheetStatus.OPEN, EVERYBODY, incomplete));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SELF"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_stage_has_its_turn_and_asks_for_its_own_right(Stage stage) {
        var status = SheetStatus.values()[stage.ordinal()];
        var alone = switch (stage) {
            case SELF, FIELD -> Map.<String, Scope>of();
            case PROVINCE -> Map.of(Permission.SCORE_CONFIRM, units(UNIT));
            case CROSS -> Map.of(Permission.SCORE_CHECK, units(CHECKER));
            case GROUP -> Map.of(Permission.SCORE_ASSESS, new Scope(false, Set.of(), Set.of(YEAR.id())));
            case COUNCIL -> Map.of(Permission.SCORE_FINALISE, Scope.EVERYTHING);
        };
        var departments = stage == Stage.FIELD ? Set.of(new UUID(6, 0)) : Set.<UUID>of();
        var whose = new Actor("whose", new Rights(alone, Map.of(), Set.of(), departments));
        for (var other : EnumSet.range(SheetStatus.SUBMITTED, SheetStatus.CONSOLIDATED)) {
            assertEquals(
                    other == status ? "possible" : "FORBIDDEN: scoresheet.not-your-turn",
                    answer(ASSESS, other, whose, facts(other)),
                    other.name());
        }
    }

    @Test
    void departments_close_what_is_theirs_and_open_and_others_whatever_is_open() {
        var fields = facts(SheetStatus.CONFIRMED).whole().fields();
        var first = fields.iterator().next();
        assertThat(closing(Optional.of(Set.of(first)), Set.of()).closable()).containsExactly(first);
        assertThat(closing(Optional.empty(), Set.of(first)).closable())
                .hasSize(fields.size() - 1)
                .doesNotContain(first);
        var all = Map.of(
                closing(Optional.of(Set.of(first)), Set.of()), "possible",
                closing(Optional.of(Set.of(first)), Set.of(first)), "STATE_CONFLICT: scoresheet.no-field-left",
                closing(Optional.of(Set.of("KHAC")), Set.of()), "STATE_CONFLICT: scoresheet.no-field-left",
                closing(Optional.empty(), fields), "possible");
        all.forEach((facts, expected) ->
                assertEquals(expected, answer(SCORE_FIELDS, SheetStatus.CONFIRMED, EVERYBODY, facts)));
    }

    private static SheetFacts closing(Optional<Set<String>> codes, Set<String> closed) {
        var whole = whole(SheetStatus.CONFIRMED, Map.of()).closed(closed);
        return new SheetFacts(whole, codes, Optional.empty(), List.of());
    }

    @Test
    void only_the_checker_by_the_plan_that_is_held_finishes_the_check() {
        var checker = new Actor("checker", rights(Map.of(Permission.SCORE_CROSS_CHECK, units(CHECKER))));
        assertEquals("possible", answer(CROSS_CHECK, SheetStatus.FIELD_SCORED, checker, checkedBy(CHECKER)));
        assertEquals(
                "NOT_FOUND: problem.not-found",
                answer(CROSS_CHECK, SheetStatus.FIELD_SCORED, checker, checkedBy(UNIT)));
        assertEquals(
                "NOT_FOUND: problem.not-found",
                answer(CROSS_CHECK, SheetStatus.FIELD_SCORED, checker, checkedBy(null)));
    }

    private static SheetFacts checkedBy(UUID checker) {
        var whole = whole(SheetStatus.FIELD_SCORED, Map.of());
        return new SheetFacts(whole, Optional.empty(), Optional.ofNullable(checker), List.of());
    }

    @Test
    void an_open_appeal_stands_in_the_councils_way() {
        var entry = complete().get("A.I.2.1");
        var appeal = new Appeal(UUID.randomUUID(), entry, "Có văn bản gốc", "director", Instant.EPOCH);
        var facts = new SheetFacts(
                whole(SheetStatus.CONSOLIDATED, complete()), Optional.empty(), Optional.empty(), List.of(appeal));
        assertEquals(
                "STATE_CONFLICT: scoresheet.appeals-open",
                answer(FINALISE, SheetStatus.CONSOLIDATED, EVERYBODY, facts));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, possible, possible, possible",
        "CONFIRMED, forbidden, possible, possible",
        "FIELD_SCORED, forbidden, possible, possible",
        "CROSS_CHECKED, forbidden, possible, possible",
        "CONSOLIDATED, forbidden, possible, possible",
        "FINAL, forbidden, forbidden, possible"
    })
    void who_may_return_depends_on_the_state(SheetStatus status, String province, String head, String council) {
        var returned = Map.of(
                new Actor("province", rights(Map.of(Permission.SCORE_RETURN, units(UNIT)))), province,
                new Actor("head", rights(Map.of(Permission.SCORE_RETURN, year()))), head,
                new Actor("council", rights(councils(Permission.SCORE_RETURN))), council);
        returned.forEach((actor, expected) -> assertEquals(
                expected.equals("possible") ? "possible" : "FORBIDDEN: scoresheet.not-yours-to-return",
                answer(RETURN, status, actor, facts(status)),
                actor.subject()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void the_head_decides_on_appeals_of_others_until_the_sheet_is_consolidated(SheetStatus status) {
        var head = new Actor("head", rights(Map.of(Permission.APPEAL_DECIDE, year())));
        var own =
                new Actor("own", rights(Map.of(Permission.APPEAL_DECIDE, year(), Permission.SCORE_WRITE, units(UNIT))));
        var council = new Actor("council", rights(councils(Permission.APPEAL_DECIDE)));
        boolean late = status.compareTo(SheetStatus.CONSOLIDATED) >= 0;
        var councils = "FORBIDDEN: scoresheet.council-decides-appeals";
        assertEquals(late ? councils : "possible", answer(DECIDE_APPEAL, status, head, facts(status)));
        assertEquals(
                late ? councils : "FORBIDDEN: scoresheet.own-unit-appeal",
                answer(DECIDE_APPEAL, status, own, facts(status)));
        assertEquals("possible", answer(DECIDE_APPEAL, status, council, facts(status)));
    }

    private static Rights rights(Map<String, Scope> scopes) {
        return new Rights(scopes, Map.of(), Set.of(), Set.of());
    }

    private static Scope units(UUID unit) {
        return new Scope(false, Set.of(unit), Set.of());
    }

    private static Scope year() {
        return new Scope(false, Set.of(), Set.of(YEAR.id()));
    }

    private static Map<String, Scope> councils(String permission) {
        return Map.of(permission, Scope.EVERYTHING, Permission.SCORE_FINALISE, Scope.EVERYTHING);
    }

    private static String answer(String verb, SheetStatus status, Actor actor, SheetFacts facts) {
        assertEquals(status, facts.whole().sheet().status);
        return SheetLifecycle.TABLE
                .refusal(verb, new Attempt<>(facts.whole().sheet(), facts, actor, TODAY))
                .map(Throwable::getMessage)
                .orElse("possible");
    }

    /** Nothing is in the way. */
    private static SheetFacts facts(SheetStatus status) {
        return new SheetFacts(whole(status, complete()), Optional.empty(), Optional.of(CHECKER), List.of());
    }

    private static WholeSheet whole(SheetStatus status, Map<String, ScoreEntry> entries) {
        var sheet = sheet();
        sheet.status = status;
        return new WholeSheet(sheet, new OrganisationRef(UNIT, "Sở A"), EDITION, entries, Map.of(), Set.of());
    }

    private static ScoreSheet sheet() {
        return new ScoreSheet(new UUID(7, 0), EDITION.id(), YEAR, UNIT, Instant.EPOCH);
    }

    /** Full marks with evidence for every leaf. */
    private static Map<String, ScoreEntry> complete() {
        var entries = new HashMap<String, ScoreEntry>();
        for (var leaf : EDITION.tree().leaves()) {
            var score = new Score(leaf.maxScore(), false, null, Message.of("criteria.done-score", leaf.maxScore()));
            var entry = new ScoreEntry(leaf.code(), Figures.done(true), "Số 1", List.of(), null, null, null);
            entries.put(leaf.code(), entry.scored(ID, sheet(), Stage.SELF, score, OFFICER, Instant.EPOCH));
        }
        return entries;
    }
}
