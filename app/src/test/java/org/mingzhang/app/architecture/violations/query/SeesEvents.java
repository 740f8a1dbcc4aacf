package org.mingzhang.app.architecture.violations.query;

import org.mingzhang.app.architecture.violations.command.Commands;
import org.mingzhang.domain.fund.FundEvent.FundOpened;

public record SeesEvents(FundOpened event, Commands commands) {}
