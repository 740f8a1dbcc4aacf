package org.mingzhang.app.approval;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.approval.Waiting.Item;
import org.mingzhang.app.approval.Waiting.Whom;
import org.mingzhang.app.web.Amounts;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.app.web.Positions;
import org.mingzhang.domain.approval.ApprovalCommand.DelegateSigning;
import org.mingzhang.domain.approval.ApprovalCommand.EndDelegation;
import org.mingzhang.domain.approval.ApprovalCommand.LoadApprovalChain;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalStep;
import org.mingzhang.domain.approval.Delegation;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Approval chains: what they are, who signs for whom, what waits. */
@RestController
class ApprovalEndpoints {
    private final Waiting waiting;
    private final Chains chains;
    private final Positions positions;

    ApprovalEndpoints(Waiting waiting, Chains chains, Positions positions) {
        this.waiting = waiting;
        this.chains = chains;
        this.positions = positions;
    }

    /** @param threshold amount with its unit, from which the step is needed; absent: always */
    record StepBody(
            String name,
            @Nullable Role role,
            @Nullable String unit,
            @Nullable Boolean ofMakersUnit,
            @Nullable List<String> persons,
            @Nullable String threshold) {
        ApprovalStep read() {
            return new ApprovalStep(
                    name,
                    role,
                    unit,
                    Boolean.TRUE.equals(ofMakersUnit),
                    persons == null ? List.of() : persons,
                    threshold == null ? null : Amounts.read("steps.threshold", threshold, null));
        }
    }

    record ChainBody(EntryBody entry, List<StepBody> steps) {}

    record ActorBody(String person, String unit, Role role) {}

    record DelegationBody(EntryBody entry, ActorBody principal, String delegate, String from, String until) {}

    record EndBody(EntryBody entry) {}

    record WaitingAnswer(List<Item> items, long position) {}

    record ChainsAnswer(Map<ApprovalKind, List<ApprovalStep>> chains, List<Delegation> delegations) {}

    @Operation(
            summary = "待办 · What waits for whom",
            description =
                    "Requests, corrections, declarations and awards that wait for a signature, and what was returned to its maker; the oldest first. Each parameter narrows it down.")
    @GetMapping("/api/waiting")
    ResponseEntity<WaitingAnswer> waiting(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Role role,
            @Parameter(description = "至少等到日志的这个位置 · waits until at least this position has been applied")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast) {
        positions.await(atLeast);
        var answer = waiting.forWhom(new Whom(person, unit, role));
        return Positions.answer(answer, new WaitingAnswer(answer.value(), answer.position()));
    }

    @Operation(
            summary = "审批流程 · The approval chains",
            description = "Of every kind, the default among them, and the delegations.")
    @GetMapping("/api/approval-chains")
    ChainsAnswer chains() {
        var rules = chains.at(Long.MAX_VALUE);
        var byKind = new EnumMap<ApprovalKind, List<ApprovalStep>>(ApprovalKind.class);
        for (var kind : ApprovalKind.values())
            byKind.put(kind, rules.chain(kind).steps());
        return new ChainsAnswer(byKind, rules.delegations());
    }

    @Operation(
            summary = "载入审批流程 · Load an approval chain",
            description = "In place of the one before. What is on its way goes on under the new one.")
    @PostMapping("/api/approval-chains/{kind}/load")
    ResponseEntity<Object> load(@PathVariable ApprovalKind kind, @RequestBody ChainBody body, Desk desk) {
        var steps = body.steps().stream().map(StepBody::read).toList();
        return desk.submit(new LoadApprovalChain(body.entry().read(desk.actor()), kind, steps));
    }

    @Operation(
            summary = "委托签批 · Let somebody sign for another",
            description = "By the holder of the signature or the finance bureau; the entry's id names the delegation.")
    @PostMapping("/api/delegations")
    ResponseEntity<Object> delegate(@RequestBody DelegationBody body, Desk desk) {
        var principal = new Actor(
                body.principal().person(),
                body.principal().unit(),
                body.principal().role());
        var delegation = new Delegation(
                principal, body.delegate(), Dates.day("from", body.from()), Dates.day("until", body.until()));
        return desk.submit(new DelegateSigning(body.entry().read(desk.actor()), delegation));
    }

    @Operation(summary = "收回委托 · End a delegation")
    @PostMapping("/api/delegations/{delegation}/end")
    ResponseEntity<Object> end(@PathVariable String delegation, @RequestBody EndBody body, Desk desk) {
        return desk.submit(new EndDelegation(body.entry().read(desk.actor()), new EntryId(delegation)));
    }
}
