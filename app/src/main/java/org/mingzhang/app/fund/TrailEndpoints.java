package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.search.Names;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Page;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.fund.PaymentView;
import org.mingzhang.query.fund.SearchHits;
import org.mingzhang.query.fund.TimelineEntry;
import org.mingzhang.query.fund.TrailQueries;
import org.mingzhang.query.fund.TrailSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What has happened, latest first, and the search through it. */
@RestController
class TrailEndpoints {
    private final TrailQueries queries;
    private final Positions positions;
    private final Messages messages;
    private final Names names;

    TrailEndpoints(TrailQueries queries, Positions positions, Messages messages, Names names) {
        this.queries = queries;
        this.names = names;
        this.positions = positions;
        this.messages = messages;
    }

    /** One fact, in words. */
    record Item(Sentence words, TimelineEntry entry) {}

    /** @param next cursor of the following page; absent on the last */
    record Items(List<Item> items, @Nullable String next, long position) {}

    /** @param works processes and documents */
    record Hits(List<SearchHits.Fund> funds, List<Names.Named> works, List<PaymentView> payments, List<Item> entries) {}

    @Operation(
            summary = "一项资金的经过 · Timeline of a fund",
            description = "Every fact about it, latest first; pass `next` as `cursor` for the following page.")
    @GetMapping("/api/funds/{fund}/timeline")
    ResponseEntity<Items> timeline(
            @PathVariable FundId fund,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        return items(queries.timeline(fund, request.known(), new PageRequest(cursor, limit)));
    }

    @Operation(
            summary = "全部经过 · Audit trail",
            description =
                    "Every fact in the ledger, latest first; with `q` those in which it stands: as part of a fund, entry, document, person, voucher, payee, or of what happened. A search ends its page after 100,000 facts as well; `next` then says where it goes on.")
    @GetMapping("/api/trail")
    ResponseEntity<Items> trail(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var search = TrailSearch.of(q, messages::eventsNamed);
        return items(queries.trail(request.known(), search, new PageRequest(cursor, limit)));
    }

    @Operation(
            summary = "检索 · Search",
            description =
                    "Funds, processes and documents by any part of their id or name; payments and entries by the beginning of an id, voucher, payee or document number.")
    @GetMapping("/api/search")
    ResponseEntity<Hits> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "50") int limit,
            @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var text = BadInput.requireText("q", q);
        var answer = queries.search(text, limit);
        var hits = answer.value();
        var works = names.with(text, answer.position(), limit);
        return Positions.answer(answer, new Hits(hits.funds(), works, hits.payments(), worded(hits.entries())));
    }

    private ResponseEntity<Items> items(Answer<Page<TimelineEntry>> answer) {
        var page = answer.value();
        return Positions.answer(answer, new Items(worded(page.items()), page.next(), answer.position()));
    }

    private List<Item> worded(List<TimelineEntry> entries) {
        return entries.stream()
                .map(e -> new Item(messages.event(e.source().event()), e))
                .toList();
    }
}
