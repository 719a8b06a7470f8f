-- A decision about a claim ("the stars do not add up to the total") names that claim, not only the fact it stands beside.
ALTER TABLE "Reviews" ADD "Claim" TEXT NULL;
