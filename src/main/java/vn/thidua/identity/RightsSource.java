package vn.thidua.identity;

/** The room that knows what a subject may do; asked once a request. */
public interface RightsSource {

    /** What the subject may do today; one statement. */
    Rights rightsOf(String subject);
}
