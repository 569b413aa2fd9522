package vn.thidua.criteria;

import static vn.thidua.criteria.TableColumn.APPEAL_DAYS;
import static vn.thidua.criteria.TableColumn.BONUS_CAP;
import static vn.thidua.criteria.TableColumn.CODE;
import static vn.thidua.criteria.TableColumn.DIVISION;
import static vn.thidua.criteria.TableColumn.EVIDENCE_REQUIRED;
import static vn.thidua.criteria.TableColumn.FIELD;
import static vn.thidua.criteria.TableColumn.FROM;
import static vn.thidua.criteria.TableColumn.GROUP_IDS;
import static vn.thidua.criteria.TableColumn.KIND;
import static vn.thidua.criteria.TableColumn.LADDER;
import static vn.thidua.criteria.TableColumn.MAX_SCORE;
import static vn.thidua.criteria.TableColumn.NAME_EN;
import static vn.thidua.criteria.TableColumn.NAME_VI;
import static vn.thidua.criteria.TableColumn.NOT_APPLICABLE_POLICY;
import static vn.thidua.criteria.TableColumn.PARENT_CODE;
import static vn.thidua.criteria.TableColumn.PENALTY_CAP;
import static vn.thidua.criteria.TableColumn.POINTS;
import static vn.thidua.criteria.TableColumn.PROVENANCE;
import static vn.thidua.criteria.TableColumn.SOURCE;
import static vn.thidua.criteria.TableColumn.UNIT_KINDS;
import static vn.thidua.criteria.TableColumn.YEAR;

import java.util.Set;

/** What a row of a criteria table in a file is, and which columns such a row uses. */
enum RowKind {
    /** The set itself, once: {@code maxScore} is its total. */
    SET(NAME_VI, NAME_EN, MAX_SCORE, YEAR, APPEAL_DAYS, BONUS_CAP, PENALTY_CAP, UNIT_KINDS, GROUP_IDS, PROVENANCE),
    CLASS(CODE, NAME_VI, NAME_EN, FROM),
    /** In the order in which they decide; {@code code} is the row whose total does. */
    TIE_BREAK(TableColumn.TIE_BREAK, CODE),
    GROUP(CODE, PARENT_CODE, NAME_VI, NAME_EN, MAX_SCORE, FIELD, DIVISION, EVIDENCE_REQUIRED, PROVENANCE),
    LEAF(
            CODE,
            PARENT_CODE,
            NAME_VI,
            NAME_EN,
            MAX_SCORE,
            LADDER,
            FIELD,
            DIVISION,
            EVIDENCE_REQUIRED,
            NOT_APPLICABLE_POLICY,
            SOURCE,
            PROVENANCE),
    /** {@code points} of one case; {@code maxScore} is the most the item may come to. */
    BONUS(CODE, NAME_VI, NAME_EN, MAX_SCORE, POINTS, PROVENANCE),
    PENALTY(CODE, NAME_VI, NAME_EN, MAX_SCORE, POINTS, PROVENANCE);

    private final Set<TableColumn> columns;

    RowKind(TableColumn... columns) {
        this.columns = Set.of(columns);
    }

    boolean uses(TableColumn column) {
        return column == KIND || columns.contains(column);
    }
}
