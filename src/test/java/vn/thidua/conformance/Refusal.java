package vn.thidua.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A request that must be refused, as the contract alone tells.
 *
 * @param pointer where in the body the answer must see the fault; null where it names no place
 * @param parameter which parameter the answer must name; null where it names none
 */
record Refusal(String name, Who who, Request request, int status, String pointer, String parameter) {

    /** Who asks. */
    enum Who {
        /** Someone who holds every permission. */
        EVERYTHING,
        /** Someone known, who was never granted anything. */
        NOTHING,
        /** Someone without a token. */
        UNKNOWN
    }

    private static Refusal of(String name, Request request, int status) {
        return new Refusal(name, Who.EVERYTHING, request, status, null, null);
    }

    private static Refusal of(String name, Request request, Operation.Parameter p) {
        return new Refusal(name, Who.EVERYTHING, request, 400, null, p.name());
    }

    /** Everything the contract says this operation refuses, whatever the operation is about. */
    static List<Refusal> all(Operation o) {
        Request valid = Request.valid(o);
        List<Refusal> all = new ArrayList<>();
        callers(o, valid, all);
        Request unknown = valid.query("unknownParameter", "1");
        all.add(new Refusal("an unknown parameter", Who.EVERYTHING, unknown, 400, null, "unknownParameter"));
        if (o.declares(404) && valid.values().containsValue(Request.NOBODY)) {
            all.add(of("an id that nothing has", valid, 404));
        }
        if (o.parameters("header").stream().anyMatch(p -> p.name().equals("If-Match") && p.required())) {
            all.add(of("no If-Match", valid.header("If-Match", null), 428));
        }
        if (o.declares(200) || o.declares(201)) {
            all.add(of("an answer in a form that does not exist", valid.header("Accept", "text/x-none"), 406));
        }
        o.parameters().forEach(p -> parameter(o, p, valid, all));
        body(o, valid, all);
        return all;
    }

    private static void callers(Operation o, Request valid, List<Refusal> all) {
        if (!o.isOpen()) {
            all.add(new Refusal("no token", Who.UNKNOWN, valid, 401, null, null));
        }
        if (o.asksPermission()) {
            all.add(new Refusal("no permission", Who.NOTHING, valid, 403, null, null));
        }
    }

    /** Each method that a path of the contract does not have. */
    static List<Refusal> methods(Contract contract) {
        List<Refusal> all = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        for (Operation o : contract.operations()) {
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                boolean has = contract.document().path("paths").path(o.path()).has(method.toLowerCase(Locale.ROOT));
                if (!has && done.add(method + o.path())) {
                    all.add(of(method + " " + o.path(), Request.valid(o).method(method), 405));
                }
            }
        }
        return all;
    }

    private static void parameter(Operation o, Operation.Parameter p, Request valid, List<Refusal> all) {
        if (p.required() && p.in().equals("query")) {
            all.add(of("query " + p.name() + " missing", valid.query(p.name(), null), p));
        }
        Faults.texts(o.contract(), p.schema()).forEach((name, value) -> {
            String told = p.in() + " " + p.name() + " " + name;
            switch (p.in()) {
                case "query" -> all.add(of(told, valid.query(p.name(), value), p));
                case "path" -> {
                    if (value.matches("[\\w~.-]+")) { // anything else is another path
                        all.add(of(told, valid.value(p.name(), value), p));
                    }
                }
                default -> {
                    if (value.equals(value.strip()) && !value.isEmpty()) { // HTTP trims headers
                        all.add(of(told, valid.header(p.name(), value), p));
                    }
                }
            }
        });
    }

    private static void body(Operation o, Request valid, List<Refusal> all) {
        if (o.requestBody().isMissingNode()) {
            return;
        }
        all.add(of("a body of another type", valid.header("Content-Type", "text/x-none"), 415));
        JsonNode schema = o.jsonBody();
        if (schema.isMissingNode()) {
            return;
        }
        all.add(of("broken JSON", valid.body("{\"a\":"), 400));
        all.add(of("JSON with something after it", valid.body(valid.body() + " {}"), 400));
        for (JsonNode example : o.requestExamples()) {
            for (var fault : BodyFaults.of(o.contract(), schema, example)) {
                Request broken = valid.body(fault.body().toString());
                all.add(new Refusal("body " + fault.name(), Who.EVERYTHING, broken, 400, fault.pointer(), null));
            }
        }
    }
}
