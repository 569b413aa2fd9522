package vn.thidua.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.document.Attempt;
import vn.thidua.document.NoFacts;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Rights;

/** Every verb in every state, of campaigns and of the participations of units. */
class CampaignLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 2);
    private static final Actor SOMEBODY = new Actor("somebody", Rights.NONE);
    private static final UUID ID = new UUID(1, 0);

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
        var facts = new ParticipationLifecycle.Facts(campaign);
        assertEquals(
                expected,
                ParticipationLifecycle.TABLE
                        .refusal(verb, new Attempt<>(participation, facts, SOMEBODY, TODAY))
                        .map(problem -> problem.state)
                        .orElse("possible"));
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
