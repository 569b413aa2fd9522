package vn.thidua.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.thidua.text.Message;

/** Collects everything that is wrong, each fault with its place, so that all are told at once. */
public final class Faults {

    private final String place;
    private final List<Fault> found;

    public Faults() {
        this("", new ArrayList<>());
    }

    private Faults(String place, List<Fault> found) {
        this.place = place;
        this.found = found;
    }

    /** The same collection, seen from a field or array position further inside. */
    public Faults in(Object step) {
        return new Faults(place + "/" + step, found);
    }

    /** Something is wrong right here. */
    public void add(Message message) {
        found.add(Fault.at(place, message));
    }

    /** Something is wrong in a field of what is here. */
    public void add(String field, Message message) {
        in(field).add(message);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** All faults of the whole collection, in the order they were found. */
    public List<Fault> all() {
        return Collections.unmodifiableList(found);
    }
}
