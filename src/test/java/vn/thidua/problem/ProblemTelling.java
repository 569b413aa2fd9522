package vn.thidua.problem;

import java.util.List;
import java.util.Locale;
import vn.thidua.text.Messages;

/** What a refusal says, for tests of what refuses without HTTP. */
public final class ProblemTelling {

    private ProblemTelling() {}

    public static String detail(Problem problem) {
        return Messages.in(Locale.ENGLISH, problem.detail);
    }

    /** Each with the pointer before it. */
    public static List<String> faults(Problem problem) {
        return problem.faults.stream()
                .map(fault -> fault.pointer() + " " + Messages.in(Locale.ENGLISH, fault.message()))
                .toList();
    }
}
