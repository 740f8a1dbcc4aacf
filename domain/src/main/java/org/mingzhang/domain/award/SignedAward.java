package org.mingzhang.domain.award;

import org.mingzhang.domain.approval.Signature;

/** A step of the approval chain, signed for one laureate. */
public record SignedAward(String laureate, Signature signature) {}
