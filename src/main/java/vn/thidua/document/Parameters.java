package vn.thidua.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named parameters of a query; unlike {@link Map#of} it takes those that are absent, as null. */
public final class Parameters {

    private final Map<String, Object> values = new HashMap<>();

    private Parameters() {}

    public static Parameters with(String name, @Nullable Object value) {
        return new Parameters().and(name, value);
    }

    public Parameters and(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** As Panache and queries of Hibernate take them. */
    public Map<String, Object> map() {
        return values;
    }
}
