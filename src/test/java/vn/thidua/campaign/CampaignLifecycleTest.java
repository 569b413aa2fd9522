package vn.thidua.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.document.Attempt;
import vn.thidua.document.NoFacts;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Rights;
import vn.thidua.identity.Scope;

/** Every verb in every state, of campaigns and of the participations of units. */
class CampaignLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 2);
    private static final Actor SOMEBODY = new Actor("somebody", Rights.NONE);
    private static final UUID ID = new UUID(1, 0);
    private static final UUID ISSUER = new UUID(2, 0);
    private static final Actor UNIT = at(ID, Permission.PARTICIPATION_WRITE, Permission.COMMITMENT_WRITE);

    @Test
    void the_tables_have_these_verbs_for_these_people() {
        assertEquals(
                List.of(
                        "revise " + Permission.CAMPAIGN_WRITE,
                        "launch " + Permission.CAMPAIGN_WRITE,
                        "close " + Permission.CAMPAIGN_WRITE),
                CampaignLifecycle.TABLE.transitions().stream()
                        .map(line -> line.verb() + " " + line.permission())
                        .toList());
        assertEquals(
                List.of("answer " + Permission.PARTICIPATION_WRITE, "commit " + Permission.COMMITMENT_WRITE),
                ParticipationLifecycle.TABLE.transitions().stream()
                        .map(line -> line.verb() + " " + line.permission())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "revise, DRAFT, possible",
        "revise, LAUNCHED, STATE_CONFLICT: problem.other-state",
        "revise, CLOSED, STATE_CONFLICT: problem.other-state",
        "launch, DRAFT, possible",
        "launch, LAUNCHED, STATE_CONFLICT: problem.other-state",
        "launch, CLOSED, STATE_CONFLICT: problem.other-state",
        "close, DRAFT, STATE_CONFLICT: problem.other-state",
        "close, LAUNCHED, possible",
        "close, CLOSED, STATE_CONFLICT: problem.other-state"
    })
    void the_state_of_a_campaign_decides(String verb, Campaign.Status status, String expected) {
        var campaign = new Campaign();
        campaign.status = status;
        assertEquals(
                expected,
                CampaignLifecycle.TABLE
                        .refusal(verb, new Attempt<>(campaign, new NoFacts(), SOMEBODY, TODAY))
                        .map(Throwable::getMessage)
                        .orElse("possible"));
    }

    @ParameterizedTest
    @CsvSource({
        "answer, ADDRESSED, LAUNCHED, possible",
        "answer, ACCEPTED, LAUNCHED, possible",
        "answer, DECLINED, LAUNCHED, possible",
        "commit, ADDRESSED, LAUNCHED, ADDRESSED",
        "commit, ACCEPTED, LAUNCHED, possible",
        "commit, DECLINED, LAUNCHED, DECLINED",
        "answer, ADDRESSED, CLOSED, CLOSED",
        "answer, ACCEPTED, CLOSED, CLOSED",
        "answer, DECLINED, CLOSED, CLOSED",
        "commit, ADDRESSED, CLOSED, CLOSED",
        "commit, ACCEPTED, CLOSED, CLOSED",
        "commit, DECLINED, CLOSED, CLOSED",
        "answer, ADDRESSED, DRAFT, DRAFT",
        "commit, ACCEPTED, DRAFT, DRAFT"
    })
    void the_campaign_decides_first_and_then_the_answer(
            String verb, Participation.Status status, Campaign.Status campaign, String expected) {
        var participation = new Participation(ID, ID, ID, Instant.EPOCH);
        participation.status = status;
        var facts = new ParticipationLifecycle.Facts(of(campaign), false);
        assertEquals(
                expected,
                ParticipationLifecycle.TABLE
                        .refusal(verb, new Attempt<>(participation, facts, UNIT, TODAY))
                        .map(problem -> problem.state)
                        .orElse("possible"));
    }

    @ParameterizedTest
    @CsvSource({
        "unit, 2024-12-31, possible",
        "unit, 2025-01-30, possible",
        "unit, 2025-01-31, STATE_CONFLICT: campaign.answers-are-over",
        "issuer, 2025-01-30, STATE_CONFLICT: campaign.units-still-answer",
        "issuer, 2025-01-31, possible",
        "both, 2025-01-30, possible",
        "both, 2025-01-31, possible",
        "oneself, 2025-01-30, possible",
        "oneself, 2025-01-31, STATE_CONFLICT: campaign.answers-are-over",
        "nobody, 2025-01-30, STATE_CONFLICT: campaign.units-still-answer",
        "nobody, 2025-01-31, STATE_CONFLICT: campaign.answers-are-over"
    })
    void until_the_last_day_of_answers_it_is_the_units_turn_and_then_the_issuers(
            String who, LocalDate today, String expected) {
        var participation = new Participation(ID, ID, ID, Instant.EPOCH);
        participation.status = Participation.Status.ACCEPTED;
        var facts = new ParticipationLifecycle.Facts(of(Campaign.Status.LAUNCHED), who.equals("oneself"));
        var actor = switch (who) {
            case "unit" -> UNIT;
            case "issuer" -> at(ISSUER, Permission.CAMPAIGN_WRITE);
            case "both" ->
                new Actor(
                        "both",
                        new Rights(
                                Map.of(
                                        Permission.PARTICIPATION_WRITE,
                                        Scope.EVERYTHING,
                                        Permission.COMMITMENT_WRITE,
                                        Scope.EVERYTHING,
                                        Permission.CAMPAIGN_WRITE,
                                        Scope.EVERYTHING),
                                Map.of(),
                                Set.of(),
                                Set.of()));
            default -> SOMEBODY;
        };
        for (var verb : List.of("answer", "commit")) {
            assertEquals(
                    expected,
                    ParticipationLifecycle.TABLE
                            .refusal(verb, new Attempt<>(participation, facts, actor, today))
                            .map(Throwable::getMessage)
                            .orElse("possible"));
        }
    }

    private static Campaign of(Campaign.Status status) {
        var campaign = new Campaign();
        campaign.status = status;
        campaign.issuerId = ISSUER;
        campaign.answersUntil = LocalDate.of(2025, 1, 30);
        return campaign;
    }

    private static Actor at(UUID unit, String... permissions) {
        var scope = new Scope(false, Set.of(unit), Set.of());
        var scopes = Arrays.stream(permissions).collect(Collectors.toMap(Function.identity(), each -> scope));
        return new Actor("somebody", new Rights(scopes, Map.of(), Set.of(), Set.of()));
    }

    @Test
    void commitments_of_one_instant_are_still_two_versions() {
        var participation = new Participation(ID, ID, ID, Instant.EPOCH);
        participation.commit(Instant.EPOCH);
        assertEquals(Instant.EPOCH.plusNanos(1000), participation.changedAt);
        participation.commit(Instant.EPOCH);
        assertEquals(Instant.EPOCH.plusNanos(2000), participation.changedAt);
    }
}
