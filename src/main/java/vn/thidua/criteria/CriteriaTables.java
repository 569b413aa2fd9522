package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import vn.thidua.contract.ContractBodies;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.table.TableFormat;
import vn.thidua.table.TableLine;
import vn.thidua.table.UnreadableTable;
import vn.thidua.text.Message;

/** Criteria sets that come and go as a table in a file, all or nothing. */
@ApplicationScoped
class CriteriaTables {

    private static final int ROWS = 2000;

    private final CriteriaSetService sets;
    private final CriteriaRules rules;
    private final ContractBodies bodies;
    private final ObjectMapper json;

    CriteriaTables(CriteriaSetService sets, CriteriaRules rules, ContractBodies bodies, ObjectMapper json) {
        this.sets = sets;
        this.rules = rules;
        this.bodies = bodies;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    /**
     * Drafts the set that a file holds, with every check of one that is sent as JSON.
     *
     * @throws Problem 400 for a file that is no table; or naming the line and column of every cell that cannot be read,
     *     or else of everything that is wrong with the set as a whole
     */
    CriteriaSetService.Whole create(TableFormat format, Supplier<InputStream> file) {
        var table = new CriteriaTable(lines(format, file));
        checkCells(table);
        checkTree(table);
        return sets.createSound(table.draft());
    }

    private static List<TableLine> lines(TableFormat format, Supplier<InputStream> file) {
        try {
            var lines = format.read(file, ROWS + 1);
            if (lines.size() < 2) {
                throw whole(Message.of("criteria.table-empty"));
            }
            if (lines.size() > ROWS + 1) {
                throw whole(Message.of("criteria.table-too-long", ROWS));
            }
            return lines;
        } catch (UnreadableTable unreadable) {
            throw Problem.of(ProblemType.MALFORMED, unreadable.reason());
        }
    }

    private static Problem whole(Message why) {
        return Problem.invalid(List.of(Fault.at("", why)));
    }

    private void checkCells(CriteriaTable table) {
        var faults = table.faults();
        if (table.draft() != null) {
            for (var fault : bodies.faults("reviseCriteriaSet", json.valueToTree(table.draft()))) {
                var place = table.places().of(fault.pointer());
                if (table.places().has(fault.pointer()) && !faults.hasAt(place)) {
                    table.places().add(fault.pointer(), fault.message(), faults);
                }
            }
        }
        faults.throwIfAny();
    }

    private void checkTree(CriteriaTable table) {
        var faults = table.faults();
        table.checkKinds();
        for (var fault : rules.faults(table.draft().tree())) {
            table.places().add(String.valueOf(fault.pointer()), fault.message(), faults);
        }
        faults.throwIfAny();
    }

    /** The set as a file, which {@link #create} would make the same set of. */
    byte[] write(CriteriaSetService.Whole whole, TableFormat format) {
        return format.write("criteria", TableOfSet.lines(whole));
    }
}
