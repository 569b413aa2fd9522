package vn.thidua.conformance;

import io.restassured.RestAssured;
import io.restassured.authentication.ExplicitNoAuthScheme;
import io.restassured.authentication.NoAuthScheme;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Judges every exchange of every test by the contract; {@link ContractExtension} puts it in place. */
public final class ContractFilter implements OrderedFilter {

    private final Supplier<Contract> contract;
    private final ContractLedger ledger;

    ContractFilter(Supplier<Contract> contract, ContractLedger ledger) {
        this.contract = contract;
        this.ledger = ledger;
    }

    /** Puts the filter into REST Assured, once. */
    public static void install() {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(new ContractFilter(Contract::current, ContractLedger.ofThisBuild()));
        }
    }

    /** Last before the wire, so that what it sees is what is sent. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification unused, FilterContext context) {
        Response response = context.next(request, unused);
        URI uri = URI.create(request.getURI());
        if (isGoverned(uri)) {
            judge(exchange(request, uri, response));
        }
        return response;
    }

    /**
     * Judges an exchange that no client library can have: a JSON body sent with a token, and what came back on the
     * wire.
     */
    public static void judge(String method, String path, String sent, String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        String[] head = parts[0].split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": *", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        int status = Integer.parseInt(head[0].split(" ")[1]);
        var json = Map.of("content-type", "application/json");
        new ContractFilter(Contract::current, ContractLedger.ofThisBuild())
                .judge(new Exchange(method, path, Map.of(), true, json, sent, status, headers, parts[1]));
    }

    private void judge(Exchange exchange) {
        ExchangeCheck check = ExchangeCheck.of(contract.get(), exchange);
        if (!check.complaints().isEmpty()) {
            throw new AssertionError(exchange
                    + " breaks the contract:\n- "
                    + String.join("\n- ", check.complaints())
                    + "\nanswer: "
                    + exchange.body());
        }
        ledger.enter(exchange, check);
    }

    /**
     * The contract speaks of all paths of the service but the framework's own; and of its version's paths wherever they
     * are served, since some tests start a service of their own.
     */
    private static boolean isGoverned(URI uri) {
        String path = uri.getPath();
        boolean framework = path.equals("/q") || path.startsWith("/q/");
        return path.startsWith("/v1/") || uri.getPort() == RestAssured.port && !framework;
    }

    private static Exchange exchange(FilterableRequestSpecification request, URI uri, Response response) {
        Map<String, String> sent = lowered(request.getHeaders());
        if (request.getContentType() != null) {
            sent.put("content-type", request.getContentType());
        }
        boolean token = sent.remove("authorization") != null || hasScheme(request);
        return new Exchange(
                request.getMethod().toUpperCase(Locale.ROOT),
                uri.getRawPath(),
                query(uri.getRawQuery()),
                token,
                sent,
                text(request.getContentType(), request.getBody()),
                response.statusCode(),
                lowered(response.headers()),
                text(response.contentType(), response.asByteArray()));
    }

    private static boolean hasScheme(FilterableRequestSpecification request) {
        var scheme = request.getAuthenticationScheme();
        return !(scheme instanceof NoAuthScheme || scheme instanceof ExplicitNoAuthScheme);
    }

    private static Map<String, String> lowered(Headers headers) {
        Map<String, String> lowered = new TreeMap<>();
        for (Header header : headers) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            lowered.merge(name, header.getValue(), (a, b) -> a + ", " + b);
        }
        return lowered;
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new TreeMap<>();
        for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 1 ? "" : decoded(parts[1]);
            query.computeIfAbsent(decoded(parts[0]), n -> new ArrayList<>()).add(value);
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A body that is no text is told by its length: the contract says nothing of what is in it. */
    private static String text(String contentType, Object body) {
        if (body instanceof byte[] bytes) {
            boolean text = contentType == null || contentType.matches("(?i)text/.*|.*json.*");
            return text || bytes.length == 0 ? new String(bytes, StandardCharsets.UTF_8) : bytes.length + " bytes";
        }
        return body == null ? null : body.toString();
    }
}
