package vn.thidua.criteria;

import java.util.List;
import vn.thidua.table.Column;

/** The columns of a criteria table in a file, in any order; a file has all but those that may be left out. */
enum TableColumn implements Column {
    KIND("kind"),
    CODE("code"),
    PARENT_CODE("parentCode"),
    NAME_VI("nameVi"),
    NAME_EN("nameEn"),
    MAX_SCORE("maxScore"),
    POINTS("points"),
    LADDER("ladder"),
    FIELD("field"),
    DIVISION("division"),
    EVIDENCE_REQUIRED("evidenceRequired"),
    NOT_APPLICABLE_POLICY("notApplicablePolicy"),
    SOURCE("source"),
    FROM("from"),
    TIE_BREAK("tieBreak"),
    YEAR("year"),
    APPEAL_DAYS("appealDays"),
    BONUS_CAP("bonusCap"),
    PENALTY_CAP("penaltyCap"),
    UNIT_KINDS("unitKinds"),
    GROUP_IDS("groupIds"),
    PROVENANCE("provenance");

    static final List<TableColumn> ALL = List.of(values());

    private final String title;

    TableColumn(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** A set that does not say whom it is for is for everybody. */
    @Override
    public boolean isOptional() {
        return this == UNIT_KINDS || this == GROUP_IDS;
    }
}
