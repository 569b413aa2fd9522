package vn.thidua.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.thidua.text.Message;

/** Collects everything that is wrong, each fault with its place, so that all are told at once. */
public final class Faults {

    private final String place;
    private final Found found;

    public Faults() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many are kept; those after them are only counted */
    public Faults(int most) {
        this("", new Found(most));
    }

    private Faults(String place, Found found) {
        this.place = place;
        this.found = found;
    }

    private static final class Found {

        private final int most;
        private final List<Fault> kept = new ArrayList<>();
        private int count;

        Found(int most) {
            this.most = most;
        }

        void add(Fault fault) {
            count++;
            if (kept.size() < most) {
                kept.add(fault);
            }
        }
    }

    /** The same collection, seen from a field or array position further inside. */
    public Faults in(Object step) {
        return new Faults(place + "/" + step, found);
    }

    /** Something is wrong right here. */
    public void add(Message message) {
        add(Fault.at(place, message));
    }

    /** Something is wrong in a field of what is here. */
    public void add(String field, Message message) {
        in(field).add(message);
    }

    /** Something is wrong at a place that the fault names itself. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** So many faults more, which whoever found them did not keep. */
    public void skip(int more) {
        found.count += more;
    }

    public boolean none() {
        return found.count == 0;
    }

    /** The faults of the whole collection that were kept, in the order they were found. */
    public List<Fault> all() {
        return Collections.unmodifiableList(found.kept);
    }

    /** How many faults the whole collection has, kept or not. */
    public int count() {
        return found.count;
    }
}
