package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.scoresheet.CurrentPoints;
import vn.thidua.scoresheet.ScoredSheet;
import vn.thidua.scoresheet.SheetStatus;
import vn.thidua.text.Messages;

/** What keeps a ranking from being published, in every state of a sheet. */
class UndecidedMembersTest {

    private static final UUID SET = new UUID(1, 1);
    private static final UUID OLDER = new UUID(1, 2);
    private static final OrganisationRef DECIDED = new OrganisationRef(new UUID(2, 1), "Sở A");
    private static final OrganisationRef UNIT = new OrganisationRef(new UUID(2, 2), "Sở B");

    private static ScoredSheet sheet(OrganisationRef unit, UUID set, SheetStatus status, boolean appealed) {
        return new ScoredSheet(
                UUID.randomUUID(),
                set,
                SET,
                SET,
                2023,
                unit,
                status,
                appealed,
                null,
                null,
                new CurrentPoints(Map.of(), Set.of(), Set.of()));
    }

    /** What is told of the second of two members, by its place and in English. */
    private static List<String> told(UUID set, ScoredSheet... sheets) {
        var all = new ArrayList<>(Arrays.asList(sheets));
        all.add(sheet(DECIDED, SET, SheetStatus.FINAL, false));
        return UndecidedMembers.faults(
                        List.of(DECIDED.id(), UNIT.id()),
                        List.of(DECIDED.id(), UNIT.id()),
                        all,
                        set,
                        Map.of(DECIDED.id(), DECIDED, UNIT.id(), UNIT))
                .stream()
                .map(fault -> fault.pointer() + " " + Messages.in(Locale.ENGLISH, fault.message()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SheetStatus.class)
    void only_a_final_sheet_without_an_appeal_is_decided(SheetStatus status) {
        assertThat(told(SET, sheet(UNIT, SET, status, false)))
                .isEqualTo(
                        status == SheetStatus.FINAL
                                ? List.of()
                                : List.of("/members/1 Sở B: its sheet is " + status + "."));
        assertThat(told(SET, sheet(UNIT, SET, status, true)))
                .containsExactly("/members/1 Sở B: its sheet is " + status + ", an appeal is open.");
    }

    @ParameterizedTest
    @EnumSource(SheetStatus.class)
    void a_sheet_of_another_edition_decides_nothing(SheetStatus status) {
        assertThat(told(SET, sheet(UNIT, OLDER, status, false)))
                .containsExactly("/members/1 Sở B: its sheet is of another edition.");
    }

    @Test
    void of_two_sheets_the_one_of_the_edition_that_is_ranked_is_told() {
        assertThat(told(
                        SET,
                        sheet(UNIT, OLDER, SheetStatus.FINAL, false),
                        sheet(UNIT, SET, SheetStatus.CONSOLIDATED, false)))
                .containsExactly("/members/1 Sở B: its sheet is CONSOLIDATED.");
        assertThat(told(SET, sheet(UNIT, OLDER, SheetStatus.OPEN, false), sheet(UNIT, SET, SheetStatus.FINAL, false)))
                .isEmpty();
    }

    @Test
    void a_member_without_a_sheet_is_told_too() {
        assertThat(told(SET)).containsExactly("/members/1 Sở B: it has no sheet.");
    }

    @Test
    void where_no_sheet_is_submitted_no_edition_is_ranked_and_each_tells_its_state() {
        assertThat(told(null, sheet(UNIT, SET, SheetStatus.OPEN, false)))
                .contains("/members/1 Sở B: its sheet is OPEN.");
    }
}
