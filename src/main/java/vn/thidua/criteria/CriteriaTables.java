package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thidua.contract.ContractBodies;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.table.Table;
import vn.thidua.table.TableFormat;
import vn.thidua.table.TableHead;
import vn.thidua.table.UnreadableTable;
import vn.thidua.text.Message;

/** Criteria sets that come and go as a table in a file, all or nothing. */
@ApplicationScoped
class CriteriaTables {

    /** Those above the rows may hold titles and the names of the columns. */
    private static final int LINES = CriteriaTable.ROWS + TableHead.SEARCHED;

    /**
     * A set that was made of a table.
     *
     * @param notes on how the file was read, where that is not as it is shown
     */
    record Drafted(CriteriaSetService.Whole set, List<Message> notes) {}

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
     * @param sheet the name of a workbook's sheet; null for the only one that is visible
     * @throws Problem 400 for a file that is no table; or naming the line and column of every cell that cannot be read,
     *     or else of everything that is wrong with the set as a whole
     */
    Drafted create(TableFormat format, Supplier<InputStream> file, @Nullable String sheet) {
        var read = read(format, file, sheet);
        var table = new CriteriaTable(read);
        checkCells(table);
        checkTree(table);
        return new Drafted(sets.createSound(table.draft()), table.notes(read));
    }

    private static Table read(TableFormat format, Supplier<InputStream> file, @Nullable String sheet) {
        try {
            var table = format.read(file, sheet, LINES);
            if (table.lines().size() < 2) {
                throw Problem.invalid(List.of(Fault.at("", Message.of("criteria.table-empty"))));
            }
            return table;
        } catch (UnreadableTable unreadable) {
            throw unreadable.problem();
        }
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
        var found = rules.faults(table.draft());
        if (found.stream().anyMatch(fault -> fault.message().key().equals("criteria.band-outside-year"))) {
            table.places().add("/year", Message.of("criteria.table-of-another-year"), faults);
        }
        for (var fault : found) {
            table.places().add(String.valueOf(fault.pointer()), fault.message(), faults);
        }
        faults.throwIfAny();
    }

    /** The set as a file, which {@link #create} would make the same set of. */
    byte[] write(CriteriaSetService.Whole whole, TableFormat format) {
        return format.write("criteria", TableOfSet.lines(whole));
    }
}
