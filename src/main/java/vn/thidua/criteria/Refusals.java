package vn.thidua.criteria;

import java.util.List;
import vn.thidua.problem.Fault;

/** What the rules of scoring find wrong, in the form in which the API says so. */
public final class Refusals {

    private Refusals() {}

    public static List<Fault> of(List<vn.thidua.problem.Fault> faults) {
        return faults.stream()
                .map(fault -> Fault.at(
                        fault.pointer(), fault.text().vi(), fault.text().en()))
                .toList();
    }
}
