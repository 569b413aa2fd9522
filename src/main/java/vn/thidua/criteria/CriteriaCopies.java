package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.document.Reach;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** Makes a whole draft of what was sent, which may be a copy of another set. */
@ApplicationScoped
class CriteriaCopies {

    /** Any year will do to check rows that were sent without one; this one has a 29 February. */
    private static final int SOME_YEAR = 2000;

    private final CriteriaSetService sets;
    private final CriteriaRules rules;

    CriteriaCopies(CriteriaSetService sets, CriteriaRules rules) {
        this.sets = sets;
        this.rules = rules;
    }

    /**
     * The draft, which may still break rules.
     *
     * @param reach which sets the caller may copy
     * @throws Problem 400 naming every field that is missing, or the set that is, with all other faults
     */
    CriteriaSetDraft draft(NewCriteriaSet sent, Reach reach) {
        var copied =
                sent.copyOf() == null ? null : sets.seek(sent.copyOf(), reach).orElse(null);
        var whole = copied == null ? sent : over(sent, copied);
        var missing = missing(whole);
        var faults = new ArrayList<Fault>();
        if (sent.copyOf() != null && copied == null) {
            faults.add(Fault.at("/copyOf", Message.of("criteria.no-such-set")));
        } else {
            missing.forEach(field -> faults.add(Fault.at("/" + field, Message.of("criteria.field-missing"))));
        }
        if (!faults.isEmpty()) {
            faults.addAll(missing.isEmpty() ? rules.faults(whole.draft()) : faultsOfParts(whole, missing));
        }
        Problem.throwIfAny(faults);
        return whole.draft();
    }

    private NewCriteriaSet over(NewCriteriaSet sent, CriteriaSetService.Whole copied) {
        int year = sent.year() == null ? copied.set().year : sent.year();
        var rows = sent.criteria() == null ? rules.inYear(copied.tree().criteria(), year) : sent.criteria();
        return sent.over(copied.set(), year, rows);
    }

    private static Set<String> missing(NewCriteriaSet sent) {
        var missing = new LinkedHashSet<String>();
        sent.needed().forEach((field, value) -> {
            if (value == null) {
                missing.add(field);
            }
        });
        return missing;
    }

    /** What is wrong with the fields that were sent, as far as it can be told without the rest. */
    private List<Fault> faultsOfParts(NewCriteriaSet sent, Set<String> missing) {
        var tree = tree(sent);
        var faults = new ArrayList<>(tree.faults());
        faults.removeIf(fault -> leansOn(missing, String.valueOf(fault.pointer())));
        faults.addAll(rules.campaigns(tree, sent.year()));
        faults.addAll(rules.audience(sent.unitKinds(), sent.groupIds()));
        return faults;
    }

    private static boolean leansOn(Set<String> missing, String pointer) {
        boolean onRows = pointer.equals("/total") || pointer.startsWith("/tieBreaks");
        return missing.contains(pointer.substring(1)) || (onRows && missing.contains("criteria"));
    }

    private static CriteriaTree tree(NewCriteriaSet sent) {
        @Nullable List<Criterion> rows = sent.criteria();
        @Nullable BigDecimal total = sent.total();
        if (sent.year() == null && rows != null) {
            rows = rows.stream().map(row -> row.inYear(SOME_YEAR)).toList();
        }
        return new CriteriaTree(
                sent.year() == null ? SOME_YEAR : sent.year(),
                total,
                rows,
                sent.ratingClasses(),
                sent.tieBreaks(),
                sent.adjustments());
    }
}
