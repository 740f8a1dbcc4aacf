package org.mingzhang.domain.declaration;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.declaration.DeclarationCommand.ApproveDeclaration;
import org.mingzhang.domain.declaration.DeclarationEvent.DeclarationApproved;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundCommand.Allot;
import org.mingzhang.domain.fund.FundCommand.Appropriate;
import org.mingzhang.domain.fund.FundCommand.OpenFund;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Entry;

/** An approved declaration becomes a fund: opened, its sources appropriated, its lines allotted, each by the fund's own rules. */
final class FundOpening {
    private FundOpening() {}

    /** The world with one fund going ahead of it. */
    private record Ahead(Fund one, World world) implements World {
        @Override
        public Fund fund(FundId id) {
            return id.equals(one.id()) ? one : world.fund(id);
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            return world.payee(code);
        }

        @Override
        public CodeTable codes(int year) {
            return world.codes(year);
        }

        @Override
        public ApprovalRules approvals() {
            return world.approvals();
        }

        @Override
        public AwardGate award(String edition) {
            return world.award(edition);
        }
    }

    static Decision of(ApproveDeclaration c, DeclarationForm form, Signature signature, World world) {
        var events = new ArrayList<LedgerEvent>();
        var warnings = new ArrayList<Warning>();
        events.add(new DeclarationApproved(
                c.declaration(), c.entry(), signature, form.budget().year(), c.fund()));
        var fund = world.fund(c.fund()).copy();
        var ahead = new Ahead(fund, world);
        for (var command : commands(c, form, fund.isOpen())) {
            switch (FundDecider.decide(command, ahead)) {
                case Decision.Accepted(var more, var cautions) -> {
                    more.forEach(event -> fund.evolve((FundEvent) event));
                    events.addAll(more);
                    warnings.addAll(cautions);
                }
                case Decision no -> {
                    return no;
                }
            }
        }
        return new Decision.Accepted(events, warnings);
    }

    private static List<FundCommand> commands(ApproveDeclaration c, DeclarationForm form, boolean isOpen) {
        var commands = new ArrayList<FundCommand>();
        if (!isOpen) commands.add(new OpenFund(c.fund(), named(c, "open"), profile(c, form)));
        for (var source : FundingSource.values()) {
            var amount = form.budget().of(source);
            if (amount.isPositive()) {
                commands.add(new Appropriate(
                        c.fund(),
                        named(c, source.name().toLowerCase(Locale.ROOT)),
                        source,
                        amount,
                        Classification.NONE));
            }
        }
        int line = 0;
        for (var part : form.breakdown()) {
            for (var item : part.items()) {
                line++;
                if (item.amount().isPositive())
                    commands.add(new Allot(c.fund(), named(c, "line-" + line), part.lineOf(item), item.amount()));
            }
        }
        return commands;
    }

    private static FundProfile profile(ApproveDeclaration c, DeclarationForm form) {
        var project = form.project();
        return new FundProfile(project.name(), c.jurisdiction(), requireNonNull(project.unit()), c.projectCode());
    }

    private static Entry named(ApproveDeclaration c, String what) {
        return c.entry().named("/" + what);
    }
}
