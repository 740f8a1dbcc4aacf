package org.mingzhang.benchmark.micro;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.ApprovalRules;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.codes.CodeTable;
import org.mingzhang.domain.fund.AwardGate;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.World;
import org.mingzhang.domain.payee.PayeeEvent;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.payee.UnifiedCode;

/** One fund of the workload and its payees, as far as a history of so many events has come. */
record Histories(List<LedgerEvent> payees, List<FundEvent> ofFund) {
    private static final Workload ONE_FUND = new Workload(1);

    static Histories ofOneFund(int events) {
        List<LedgerEvent> payees = new ArrayList<>();
        List<FundEvent> ofFund = new ArrayList<>();
        for (long place = 0; ofFund.size() < events; place++) {
            switch (ONE_FUND.event(place)) {
                case FundEvent event -> ofFund.add(event);
                case LedgerEvent event -> payees.add(event);
            }
        }
        return new Histories(payees, ofFund);
    }

    static FundId fundId() {
        return ONE_FUND.fund(0);
    }

    Fund fund() {
        var fund = new Fund(fundId());
        ofFund.forEach(fund::evolve);
        return fund;
    }

    /** What the decider may look at. */
    World world() {
        return new OneFund(fund(), payees);
    }

    private record OneFund(Fund one, List<LedgerEvent> payees) implements World {
        @Override
        public Fund fund(FundId id) {
            return one;
        }

        @Override
        public PayeeFile payee(UnifiedCode code) {
            var file = new PayeeFile();
            for (var event : payees)
                if (event instanceof PayeeEvent of && of.code().equals(code)) file.evolve(of);
            return file;
        }

        @Override
        public CodeTable codes(int year) {
            return new CodeTable();
        }

        @Override
        public ApprovalRules approvals() {
            return new ApprovalRules();
        }

        @Override
        public AwardGate award(String edition) {
            return new AwardEdition(edition);
        }
    }
}
