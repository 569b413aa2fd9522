package vn.thidua.identity;

/** The token is good, but what its subject may do could not be read: the cause says why. */
final class RightsUnread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RightsUnread(RuntimeException cause) {
        super(cause);
    }
}
