package vn.thidua.contract;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import vn.thidua.text.Wording;

/**
 * A parameter that is a text is one line, and an operation is given it as it is kept; of those that are no words, such
 * as cursors and entity tags, what the contract lets in is that already.
 */
@Provider
class ParameterTexts implements ParamConverterProvider {

    private static final ParamConverter<String> LINE = new ParamConverter<>() {

        @Override
        public @Nullable String fromString(@Nullable String given) {
            return given == null ? null : Wording.LINE.of(given);
        }

        @Override
        public String toString(String kept) {
            return kept;
        }
    };

    @Override
    @SuppressWarnings("unchecked") // the type has been asked for
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) LINE : null;
    }
}
