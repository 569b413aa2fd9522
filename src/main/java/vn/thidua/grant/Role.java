package vn.thidua.grant;

import static vn.thidua.identity.Permission.*;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a grant may name (design.md, section 5). A national role reaches every unit, any other the unit of its grant;
 * which of them reach the units below it, {@code published.rights_of} says.
 */
public enum Role {
    STAFF(false, Sets.COMMON),
    DIVISION_OFFICER(
            false, Sets.COMMON, Set.of(PERSON_READ, SHEET_READ, SCORE_WRITE, ATTACHMENT_READ, ATTACHMENT_WRITE)),
    OFFICER(false, Sets.COMMON, Sets.UNIT),
    DIRECTOR(
            false,
            Sets.COMMON,
            Sets.UNIT,
            Set.of(AGREEMENT_SIGN, REGISTRATION_SUBMIT, SCORE_SUBMIT, SCORE_CROSS_CHECK, SCORE_APPEAL)),
    PROVINCE(
            false,
            Sets.COMMON,
            Set.of(
                    CAMPAIGN_WRITE,
                    COMMITMENT_READ,
                    REGISTRATION_READ,
                    SHEET_READ,
                    SCORE_ASSESS,
                    SCORE_CONFIRM,
                    SCORE_RETURN,
                    ATTACHMENT_READ,
                    ATTACHMENT_WRITE,
                    HISTORY_READ)),
    FIELD_OFFICER(
            true,
            Sets.COMMON,
            Set.of(SHEET_READ, SCORE_ASSESS, SCORE_FIELD, ATTACHMENT_READ, RANKING_READ, SUMMARY_READ)),
    MINISTRY_OFFICER(
            true,
            Sets.COMMON,
            Sets.NATIONAL_READ,
            Set.of(
                    ORGANISATION_WRITE,
                    GROUP_WRITE,
                    CAMPAIGN_WRITE,
                    LEGAL_INSTRUMENT_WRITE,
                    AWARD_TITLE_WRITE,
                    COMMENDATION_FORM_WRITE,
                    REGISTRATION_DECIDE,
                    CRITERIA_WRITE,
                    SHEET_CREATE,
                    SHEET_MIGRATE,
                    LEAF_ASSIGN,
                    SCORE_FIELD,
                    SCORE_RETURN,
                    CROSS_CHECK_ASSIGN,
                    RANKING_PUBLISH,
                    HISTORY_READ)),
    COUNCIL_MEMBER(true, Sets.COMMON, Sets.NATIONAL_READ),
    COUNCIL_SECRETARY(
            true,
            Sets.COMMON,
            Sets.NATIONAL_READ,
            Set.of(SCORE_ASSESS, SCORE_FINALISE, SCORE_RETURN, APPEAL_DECIDE, RANKING_PUBLISH)),
    AUDITOR(true, Sets.COMMON, Sets.NATIONAL_READ, Set.of(HISTORY_READ)),
    ADMIN(true, Set.of(ORGANISATION_READ, GROUP_READ, ORGANISATION_WRITE, LOGIN_WRITE, GRANT_READ, GRANT_WRITE));

    private final boolean national;
    private final Set<String> permissions;

    @SafeVarargs
    Role(boolean national, Set<String>... permissions) {
        this.national = national;
        var all = new TreeSet<String>();
        for (var some : permissions) {
            all.addAll(some);
        }
        this.permissions = Set.copyOf(all);
    }

    boolean isNational() {
        return national;
    }

    Set<String> permissions() {
        return permissions;
    }

    /** Sets named once; an enum's constants cannot see its own static fields. */
    private static final class Sets {

        static final Set<String> COMMON = Set.of(
                ORGANISATION_READ,
                GROUP_READ,
                CAMPAIGN_READ,
                COMMITMENT_GIVE,
                LEGAL_INSTRUMENT_READ,
                AWARD_TITLE_READ,
                COMMENDATION_FORM_READ,
                CRITERIA_READ);

        static final Set<String> UNIT = Set.of(
                PERSON_READ,
                PERSON_WRITE,
                LOGIN_WRITE,
                CAMPAIGN_WRITE,
                PARTICIPATION_WRITE,
                COMMITMENT_READ,
                COMMITMENT_WRITE,
                REGISTRATION_READ,
                REGISTRATION_WRITE,
                SHEET_READ,
                SCORE_WRITE,
                SCORE_ASSESS,
                SCORE_CHECK,
                CRITERIA_COMMENT,
                ATTACHMENT_READ,
                ATTACHMENT_WRITE,
                HISTORY_READ);

        static final Set<String> NATIONAL_READ = Set.of(
                PERSON_READ,
                COMMITMENT_READ,
                AGREEMENT_READ,
                REGISTRATION_READ,
                SHEET_READ,
                CROSS_CHECK_READ,
                ATTACHMENT_READ,
                RANKING_READ,
                SUMMARY_READ);

        private Sets() {}
    }
}
