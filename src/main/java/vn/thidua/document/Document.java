package vn.thidua.document;

/** A kind of document with states: one of them at any time, changed by verbs that its {@link Lifecycle} lists. */
public interface Document<S extends Enum<S>> extends Versioned {

    S status();
}
