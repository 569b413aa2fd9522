package vn.thidua.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Scope;

class RightsTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID DIVISION = new UUID(0, 2);
    private static final UUID GROUP_YEAR = new UUID(0, 3);

    @Test
    void who_holds_nothing_may_do_nothing() {
        var rights = GrantedRights.of(List.of(), List.of());
        assertThat(rights.scopes()).isEmpty();
        assertThat(rights.units()).isEmpty();
    }

    @Test
    void a_machine_account_reads_all_summaries_and_nothing_else() {
        assertThat(GrantedRights.of(List.of(), List.of())
                        .withEverywhere(Permission.SUMMARY_READ)
                        .scopes())
                .isEqualTo(Map.of(Permission.SUMMARY_READ, Scope.EVERYTHING));
    }

    @Test
    void an_officer_reaches_her_unit_and_those_below() {
        var rights = GrantedRights.of(List.of(held(Role.OFFICER, UNIT), reached(UNIT, DIVISION)), List.of());
        var scope = rights.scopes().get(Permission.REGISTRATION_WRITE);
        assertThat(scope.organisations()).isEqualTo(Set.of(UNIT, DIVISION));
        assertThat(scope.everything()).isFalse();
        assertThat(rights.scopes()).doesNotContainKeys(Permission.REGISTRATION_SUBMIT, Permission.AGREEMENT_SIGN);
        assertThat(rights.units()).isEqualTo(Set.of(UNIT, DIVISION));
    }

    @Test
    void a_division_officer_works_on_the_sheet_of_her_divisions_unit_only_for_her_division() {
        var rights = GrantedRights.of(
                List.of(new GrantedRights.Held(Role.DIVISION_OFFICER, DIVISION, DIVISION, UNIT)), List.of());
        assertThat(rights.scopes().get(Permission.SCORE_WRITE).organisations()).isEqualTo(Set.of(UNIT, DIVISION));
        assertThat(rights.divisions()).isEqualTo(Map.of(UNIT, Set.of(DIVISION)));
        assertThat(rights.scopes()).doesNotContainKey(Permission.REGISTRATION_READ);
    }

    @Test
    void an_officer_of_the_whole_unit_is_not_confined_to_a_division_she_also_serves() {
        var rights = GrantedRights.of(
                List.of(
                        new GrantedRights.Held(Role.DIVISION_OFFICER, DIVISION, DIVISION, UNIT),
                        held(Role.OFFICER, UNIT)),
                List.of());
        assertThat(rights.divisions()).isEmpty();
    }

    @Test
    void the_head_of_a_group_decides_within_its_year_only() {
        var rights = GrantedRights.of(
                List.of(held(Role.DIRECTOR, UNIT)),
                List.of(new GrantedRights.Office(GroupOffice.HEAD, GROUP_YEAR, Role.DIRECTOR)));
        var scope = rights.scopes().get(Permission.REGISTRATION_DECIDE);
        assertThat(scope).isEqualTo(new Scope(false, Set.of(), Set.of(GROUP_YEAR)));
        assertThat(scope.hasGroupYear(GROUP_YEAR)).isTrue();
        assertThat(scope.hasGroupYear(UNIT)).isFalse();
    }

    @Test
    void only_the_director_speaks_for_the_group() {
        var office = new GrantedRights.Office(GroupOffice.HEAD, GROUP_YEAR, Role.DIRECTOR);
        var desk = new GrantedRights.Office(GroupOffice.HEAD, GROUP_YEAR, Role.OFFICER);
        assertThat(GrantedRights.of(List.of(), List.of(office)).scopes())
                .containsKeys(Permission.REGISTRATION_CONSOLIDATE, Permission.AGREEMENT_WRITE);
        assertThat(GrantedRights.of(List.of(), List.of(desk)).scopes())
                .containsKey(Permission.AGREEMENT_WRITE)
                .doesNotContainKey(Permission.REGISTRATION_CONSOLIDATE);
    }

    @Test
    void a_director_signs_for_her_own_unit_and_for_none_below() {
        var held = List.of(held(Role.DIRECTOR, UNIT), new GrantedRights.Held(Role.DIRECTOR, UNIT, DIVISION, null));
        var scopes = GrantedRights.of(held, List.of()).scopes();
        assertThat(scopes.get(Permission.AGREEMENT_SIGN).organisations()).isEqualTo(Set.of(UNIT));
        assertThat(scopes.get(Permission.REGISTRATION_SUBMIT).organisations()).isEqualTo(Set.of(UNIT, DIVISION));
    }

    @ParameterizedTest
    @EnumSource(names = {"DEPUTY", "MEMBER"})
    void deputies_and_members_decide_nothing_for_the_group(GroupOffice office) {
        assertThat(office.permissions())
                .contains(Permission.SUMMARY_READ)
                .doesNotContain(Permission.REGISTRATION_DECIDE, Permission.AGREEMENT_WRITE, Permission.SCORE_RETURN);
    }

    @Test
    void only_an_admin_handles_grants_and_she_reads_no_records_of_emulation() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
            assertThat(role.permissions())
                    .as(role.name())
                    .doesNotContain(Permission.GRANT_READ, Permission.GRANT_WRITE);
        }
        assertThat(Role.ADMIN.permissions())
                .doesNotContain(Permission.SHEET_READ, Permission.REGISTRATION_READ, Permission.PERSON_READ);
    }

    private static GrantedRights.Held held(Role role, UUID unit) {
        return new GrantedRights.Held(role, unit, unit, null);
    }

    private static GrantedRights.Held reached(UUID unit, UUID below) {
        return new GrantedRights.Held(Role.OFFICER, unit, below, null);
    }
}
