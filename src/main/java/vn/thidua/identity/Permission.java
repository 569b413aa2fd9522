package vn.thidua.identity;

/** What an operation asks for; constants, because annotations name them and the contract repeats them. */
public final class Permission {

    public static final String ORGANISATION_READ = "organisation:read";
    public static final String ORGANISATION_WRITE = "organisation:write";
    public static final String PERSON_READ = "person:read";
    public static final String PERSON_WRITE = "person:write";

    /** To say which token's subject a person is. */
    public static final String LOGIN_WRITE = "login:write";

    public static final String GROUP_READ = "group:read";
    public static final String GROUP_WRITE = "group:write";
    public static final String CAMPAIGN_READ = "campaign:read";
    public static final String CAMPAIGN_WRITE = "campaign:write";
    public static final String PARTICIPATION_WRITE = "participation:write";
    public static final String COMMITMENT_READ = "commitment:read";
    public static final String COMMITMENT_WRITE = "commitment:write";

    /** To pledge for oneself. */
    public static final String COMMITMENT_GIVE = "commitment:give";

    public static final String AGREEMENT_READ = "agreement:read";
    public static final String AGREEMENT_WRITE = "agreement:write";
    public static final String AGREEMENT_SIGN = "agreement:sign";
    public static final String AWARD_TITLE_READ = "award-title:read";
    public static final String AWARD_TITLE_WRITE = "award-title:write";
    public static final String COMMENDATION_FORM_READ = "commendation-form:read";
    public static final String COMMENDATION_FORM_WRITE = "commendation-form:write";
    public static final String LEGAL_INSTRUMENT_READ = "legal-instrument:read";
    public static final String LEGAL_INSTRUMENT_WRITE = "legal-instrument:write";
    public static final String REGISTRATION_READ = "registration:read";
    public static final String REGISTRATION_WRITE = "registration:write";
    public static final String REGISTRATION_SUBMIT = "registration:submit";
    public static final String REGISTRATION_DECIDE = "registration:decide";
    public static final String REGISTRATION_CONSOLIDATE = "registration:consolidate";
    public static final String CRITERIA_READ = "criteria:read";
    public static final String CRITERIA_WRITE = "criteria:write";
    public static final String CRITERIA_COMMENT = "criteria:comment";
    /** To decide which leaves of its table a unit is not assigned. */
    public static final String LEAF_ASSIGN = "leaf:assign";

    public static final String SHEET_MIGRATE = "sheet:migrate";
    public static final String SHEET_READ = "sheet:read";
    public static final String SHEET_CREATE = "sheet:create";
    public static final String SCORE_WRITE = "score:write";
    public static final String SCORE_SUBMIT = "score:submit";
    public static final String SCORE_RETURN = "score:return";
    public static final String SCORE_ASSESS = "score:assess";
    public static final String SCORE_CONFIRM = "score:confirm";
    public static final String SCORE_FIELD = "score:field";

    /** To see and assess the sheet of a unit that one's own unit checks. */
    public static final String SCORE_CHECK = "score:check";

    public static final String SCORE_CROSS_CHECK = "score:cross-check";
    public static final String SCORE_CONSOLIDATE = "score:consolidate";
    public static final String SCORE_FINALISE = "score:finalise";
    public static final String SCORE_APPEAL = "score:appeal";
    public static final String APPEAL_DECIDE = "appeal:decide";
    public static final String CROSS_CHECK_READ = "cross-check:read";
    public static final String CROSS_CHECK_ASSIGN = "cross-check:assign";
    public static final String ATTACHMENT_READ = "attachment:read";
    public static final String ATTACHMENT_WRITE = "attachment:write";
    public static final String RANKING_READ = "ranking:read";
    public static final String RANKING_PUBLISH = "ranking:publish";
    public static final String SUMMARY_READ = "summary:read";
    public static final String HISTORY_READ = "history:read";
    public static final String GRANT_READ = "grant:read";
    public static final String GRANT_WRITE = "grant:write";

    private Permission() {}
}
