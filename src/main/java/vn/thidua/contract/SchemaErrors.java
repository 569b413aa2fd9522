package vn.thidua.contract;

import com.networknt.schema.Error;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the errors of a validation as they are found and keeps the first of those that say something; the others are
 * counted, for the validator would collect a hundred thousand.
 */
final class SchemaErrors extends AbstractList<Error> {

    private static final Pattern BRANCH = Pattern.compile("^(.*?/oneOf/\\d+)(/.*)?$");

    private final int most;
    private final List<Error> kept = new ArrayList<>();
    private int count;
    private @Nullable Error choice;
    private @Nullable Error last;

    SchemaErrors(int most) {
        this.most = most;
    }

    List<Error> kept() {
        return Collections.unmodifiableList(kept);
    }

    /** With those that were not kept. */
    @Override
    public int size() {
        return count;
    }

    @Override
    public Error get(int index) {
        return kept.get(index);
    }

    @Override
    public boolean add(Error error) {
        choice = isChoice(error) ? error : null;
        if (isToldAsShort(error)) {
            return false;
        }
        last = error;
        count++;
        if (kept.size() < most) {
            kept.add(error);
        }
        return true;
    }

    /** What the schemas of a choice said; the error that none of them fits has just been added. */
    @Override
    public boolean addAll(Collection<? extends Error> branches) {
        var said = withoutOtherBranches(branches);
        if (choice != null && !said.isEmpty()) {
            count--;
            kept.remove(choice);
        }
        said.forEach(this::add);
        return !said.isEmpty();
    }

    /** Of a choice told apart by a constant ({@code type}), only the branch that was meant has something to say. */
    private static List<Error> withoutOtherBranches(Collection<? extends Error> errors) {
        var others = new HashSet<String>();
        for (var error : errors) {
            var branch = BRANCH.matcher(error.getEvaluationPath().toString());
            if (branch.matches() && error.getKeyword().equals("const")) {
                others.add(branch.group(1));
            }
        }
        var kept = new ArrayList<Error>();
        for (var error : errors) {
            var branch = BRANCH.matcher(error.getEvaluationPath().toString());
            if (!branch.matches() || !others.contains(branch.group(1))) {
                kept.add(error);
            }
        }
        return kept;
    }

    /** What is empty is told once, as too short. */
    private boolean isToldAsShort(Error error) {
        return last != null
                && error.getKeyword().equals("pattern")
                && last.getKeyword().equals("minLength")
                && last.getInstanceLocation().equals(error.getInstanceLocation());
    }

    private static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf");
    }
}
