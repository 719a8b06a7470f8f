-- Claims are found by document and, within it, by scope: one index that grows at its end instead of two.
DROP INDEX "IX_ProductClaims_DocumentId";
DROP INDEX "IX_ProductClaims_Scope";
CREATE INDEX "IX_ProductClaims_DocumentId_Scope" ON "ProductClaims" ("DocumentId", "Scope");
DROP INDEX "IX_SalesPointClaims_DocumentId";
DROP INDEX "IX_SalesPointClaims_Scope";
CREATE INDEX "IX_SalesPointClaims_DocumentId_Scope" ON "SalesPointClaims" ("DocumentId", "Scope");
-- What a subject's products say is said there; repeated for each subject nothing asks for it.
DROP INDEX "IX_Subjects_Scope";
ALTER TABLE "Subjects" DROP COLUMN "Search";
ALTER TABLE "Subjects" DROP COLUMN "Type";
ALTER TABLE "Subjects" DROP COLUMN "Unit";
ALTER TABLE "Subjects" DROP COLUMN "District";
ALTER TABLE "Subjects" DROP COLUMN "Address";
