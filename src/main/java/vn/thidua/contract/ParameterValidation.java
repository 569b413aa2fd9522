package vn.thidua.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemView;
import vn.thidua.text.Message;
import vn.thidua.text.Wording;

/**
 * Holds path, query and header parameters against the contract before anything else happens: unknown, repeated and
 * invalid ones are 400, all at once. The one header that can be required is {@code If-Match}: without it the answer is
 * 428, before anything is looked up. (The framework ignores unknown ones and answers 404 to a bad enum or UUID.)
 */
class ParameterValidation {

    private final Contract contract;

    ParameterValidation(Contract contract) {
        this.contract = contract;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, SimpleResourceInfo resource) {
        var operation = contract.operation(resource.getMethodName());
        if (operation == null) {
            return;
        }
        refuseMethod(request);
        if (!operation.consumes().isEmpty() && isForeign(request, operation.consumes())) {
            throw Problem.unsupported(operation.consumes());
        }
        var faults = new ArrayList<Fault>();
        var path = request.getUriInfo().getPathParameters();
        var query = request.getUriInfo().getQueryParameters();
        query.forEach((name, values) -> queryFaults(operation, name, values, faults));
        for (var parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> valueFaults(parameter, path.getFirst(parameter.name()), faults);
                case "header" -> {
                    var value = request.getHeaderString(parameter.name());
                    if (parameter.required() && value == null) {
                        throw Problem.unconditional();
                    }
                    valueFaults(parameter, value, faults);
                }
                default -> {
                    if (parameter.required() && !query.containsKey(parameter.name())) {
                        faults.add(Fault.of(parameter.name(), Message.of("contract.required")));
                    }
                }
            }
        }
        Problem.throwIfAny(faults);
    }

    /** An address of its own, such as {@code .../imports}, is no id: it has the methods the contract gives it. */
    private void refuseMethod(ContainerRequestContext request) {
        var address = request.getUriInfo().getPath();
        var methods = contract.methodsOf(address);
        if (!methods.isEmpty() && contract.operation(request.getMethod(), address) == null) {
            throw new NotAllowedException(methods);
        }
    }

    /**
     * Whether the body is of no media type that the contract knows here; one that says none is taken for JSON. (The
     * framework would make any text a record of one text, and a media type that cannot be read a fault of its own.)
     */
    private static boolean isForeign(ContainerRequestContext request, List<String> known) {
        try {
            var said = request.getMediaType();
            var content = said == null ? MediaType.APPLICATION_JSON_TYPE : said;
            return known.stream().map(MediaType::valueOf).noneMatch(content::isCompatible);
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private static void queryFaults(
            Contract.Operation operation, String name, List<String> values, List<Fault> faults) {
        var parameter = operation.query(name);
        if (parameter == null) {
            faults.add(Fault.of(name, Message.of("contract.unknown-parameter")));
        } else if (values.size() > 1) {
            faults.add(Fault.of(name, Message.of("contract.sent-twice")));
        } else {
            valueFaults(parameter, values.get(0), faults);
        }
    }

    private static void valueFaults(Contract.Parameter parameter, @Nullable String value, List<Fault> faults) {
        if (value == null) {
            return;
        }
        var wording = parameter.wording();
        var kept = wording == null ? value : wording.of(value);
        SchemaFaults.of(parameter.schema(), node(parameter.type(), kept), ProblemView.LISTED)
                .all()
                .forEach(fault -> faults.add(Fault.of(parameter.name(), fault.message())));
        var unkept = (wording == null ? Wording.LINE : wording).fault(kept);
        if (unkept != null) {
            faults.add(Fault.of(parameter.name(), unkept));
        }
    }

    private static JsonNode node(String type, String value) {
        if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
            return LongNode.valueOf(Long.parseLong(value));
        }
        if (type.equals("boolean") && (value.equals("true") || value.equals("false"))) {
            return BooleanNode.valueOf(Boolean.parseBoolean(value));
        }
        return TextNode.valueOf(value);
    }
}
