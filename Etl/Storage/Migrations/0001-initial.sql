CREATE TABLE "Batches" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Batches" PRIMARY KEY AUTOINCREMENT,
    "Kind" INTEGER NOT NULL,
    "SourceId" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Author" TEXT NOT NULL,
    "CommittedAt" TEXT NOT NULL,
    "UndoneAt" TEXT NULL,
    "UndoneBy" TEXT NULL,
    "IsSample" INTEGER NOT NULL,
    "Documents" INTEGER NOT NULL,
    "Facts" INTEGER NOT NULL,
    "Records" INTEGER NOT NULL,
    "Findings" INTEGER NOT NULL
);


CREATE TABLE "Products" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Products" PRIMARY KEY,
    "Scope" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "SortKey" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "SubjectId" INTEGER NULL,
    "Subject" TEXT NULL,
    "SubjectType" INTEGER NULL,
    "Unit" TEXT NULL,
    "FormerUnit" TEXT NULL,
    "District" TEXT NULL,
    "Commune" TEXT NULL,
    "Address" TEXT NULL,
    "Group" INTEGER NULL,
    "Stars" INTEGER NULL,
    "PotentialFiveStar" INTEGER NOT NULL,
    "Score" REAL NULL,
    "Decision" TEXT NULL,
    "DecisionDate" TEXT NULL,
    "ValidUntil" TEXT NULL,
    "ValidTo" TEXT NULL,
    "Change" INTEGER NULL,
    "Awards" INTEGER NOT NULL,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Sheet" TEXT NOT NULL,
    "Row" INTEGER NOT NULL
);


CREATE TABLE "SalesPoints" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SalesPoints" PRIMARY KEY,
    "Scope" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "Operator" TEXT NULL,
    "Unit" TEXT NULL,
    "FormerUnit" TEXT NULL,
    "District" TEXT NULL,
    "Commune" TEXT NULL,
    "Address" TEXT NULL,
    "OpenedOn" TEXT NULL,
    "Products" REAL NULL,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Sheet" TEXT NOT NULL,
    "Row" INTEGER NOT NULL
);


CREATE TABLE "Subjects" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Subjects" PRIMARY KEY,
    "Scope" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Likeness" TEXT NOT NULL,
    "Search" TEXT NOT NULL,
    "Type" INTEGER NULL,
    "Unit" TEXT NULL,
    "District" TEXT NULL,
    "Address" TEXT NULL,
    "Products" INTEGER NOT NULL
);


CREATE TABLE "Documents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Documents" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "SourceId" TEXT NULL,
    "Address" TEXT NOT NULL,
    "CanonicalUrl" TEXT NULL,
    "Title" TEXT NOT NULL,
    "Sha256" TEXT NOT NULL,
    "FetchedAt" TEXT NOT NULL,
    "PublishedOn" TEXT NULL,
    "Text" TEXT NULL,
    "Search" TEXT NULL,
    "HomeProvince" TEXT NULL,
    "Trust" INTEGER NOT NULL,
    "Fingerprint" INTEGER NULL,
    "StoryId" INTEGER NULL,
    "LineageId" INTEGER NULL,
    "IsSample" INTEGER NOT NULL,
    CONSTRAINT "FK_Documents_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "SubjectVerdicts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SubjectVerdicts" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "Scope" TEXT NOT NULL,
    "IsSample" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    "Other" TEXT NOT NULL,
    "Same" INTEGER NOT NULL,
    CONSTRAINT "FK_SubjectVerdicts_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Facts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Facts" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Unit" TEXT NOT NULL,
    "LocalName" TEXT NULL,
    "Indicator" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Comparator" INTEGER NOT NULL,
    "Value" REAL NOT NULL,
    "ValueMax" REAL NULL,
    "AsOf" TEXT NULL,
    "Deadline" TEXT NULL,
    "Trust" INTEGER NOT NULL,
    "Confidence" REAL NOT NULL,
    "Note" TEXT NULL,
    "Quote" TEXT NOT NULL,
    "SentenceStart" INTEGER NULL,
    "SentenceLength" INTEGER NULL,
    "NumberStart" INTEGER NULL,
    "NumberLength" INTEGER NULL,
    "Sheet" TEXT NULL,
    "Cell" TEXT NULL,
    "RowRef" TEXT NULL,
    "Url" TEXT NULL,
    CONSTRAINT "FK_Facts_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Facts_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Findings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Findings" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NULL,
    "Severity" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Message" TEXT NOT NULL,
    "Sheet" TEXT NULL,
    "Cell" TEXT NULL,
    "SpanStart" INTEGER NULL,
    "SpanLength" INTEGER NULL,
    "Unit" TEXT NULL,
    "Indicator" TEXT NULL,
    CONSTRAINT "FK_Findings_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Findings_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "ProductClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ProductClaims" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Scope" TEXT NOT NULL,
    "Sheet" TEXT NOT NULL,
    "Row" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Subject" TEXT NULL,
    "SubjectType" INTEGER NULL,
    "Province" TEXT NULL,
    "District" TEXT NULL,
    "Commune" TEXT NULL,
    "Address" TEXT NULL,
    "Group" INTEGER NULL,
    "Score" REAL NULL,
    "Stars" INTEGER NULL,
    "PotentialFiveStar" INTEGER NOT NULL,
    "Decision" TEXT NULL,
    "DecisionDate" TEXT NULL,
    "ValidUntil" TEXT NULL,
    CONSTRAINT "FK_ProductClaims_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "SalesPointClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SalesPointClaims" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Scope" TEXT NOT NULL,
    "Sheet" TEXT NOT NULL,
    "Row" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Operator" TEXT NULL,
    "Province" TEXT NULL,
    "District" TEXT NULL,
    "Commune" TEXT NULL,
    "Address" TEXT NULL,
    "OpenedOn" TEXT NULL,
    "Products" REAL NULL,
    CONSTRAINT "FK_SalesPointClaims_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "WholeLists" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_WholeLists" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "DocumentId" INTEGER NOT NULL,
    "Scope" TEXT NOT NULL,
    "Unit" TEXT NOT NULL,
    "OfSalesPoints" INTEGER NOT NULL,
    CONSTRAINT "FK_WholeLists_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_WholeLists_Documents_DocumentId" FOREIGN KEY ("DocumentId") REFERENCES "Documents" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Figures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Figures" PRIMARY KEY AUTOINCREMENT,
    "Unit" TEXT NOT NULL,
    "Indicator" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "AsOf" TEXT NULL,
    "AsOfEstimated" INTEGER NOT NULL,
    "Comparator" INTEGER NOT NULL,
    "Value" REAL NOT NULL,
    "ValueMax" REAL NULL,
    "FactId" INTEGER NOT NULL,
    "Trust" INTEGER NOT NULL,
    "Rule" INTEGER NOT NULL,
    "Supporters" TEXT NOT NULL,
    "Rivals" TEXT NOT NULL,
    "Copies" TEXT NOT NULL,
    CONSTRAINT "FK_Figures_Facts_FactId" FOREIGN KEY ("FactId") REFERENCES "Facts" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "Reviews" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Reviews" PRIMARY KEY AUTOINCREMENT,
    "BatchId" INTEGER NOT NULL,
    "FactId" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Expected" REAL NOT NULL,
    "Reason" TEXT NOT NULL,
    CONSTRAINT "FK_Reviews_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reviews_Facts_FactId" FOREIGN KEY ("FactId") REFERENCES "Facts" ("Id") ON DELETE RESTRICT
);


CREATE INDEX "IX_Batches_CommittedAt" ON "Batches" ("CommittedAt");


CREATE INDEX "IX_Documents_BatchId" ON "Documents" ("BatchId");


CREATE INDEX "IX_Documents_CanonicalUrl" ON "Documents" ("CanonicalUrl");


CREATE INDEX "IX_Documents_LineageId" ON "Documents" ("LineageId");


CREATE INDEX "IX_Documents_Sha256" ON "Documents" ("Sha256");


CREATE INDEX "IX_Documents_SourceId_Address" ON "Documents" ("SourceId", "Address");


CREATE INDEX "IX_Documents_StoryId" ON "Documents" ("StoryId");


CREATE INDEX "IX_Facts_BatchId" ON "Facts" ("BatchId");


CREATE INDEX "IX_Facts_DocumentId" ON "Facts" ("DocumentId");


CREATE INDEX "IX_Facts_Unit_Indicator_Kind" ON "Facts" ("Unit", "Indicator", "Kind");


CREATE INDEX "IX_Figures_FactId" ON "Figures" ("FactId");


CREATE INDEX "IX_Figures_Unit_Indicator_Kind" ON "Figures" ("Unit", "Indicator", "Kind");


CREATE INDEX "IX_Findings_BatchId" ON "Findings" ("BatchId");


CREATE INDEX "IX_Findings_DocumentId" ON "Findings" ("DocumentId");


CREATE INDEX "IX_ProductClaims_DocumentId" ON "ProductClaims" ("DocumentId");


CREATE INDEX "IX_ProductClaims_Scope" ON "ProductClaims" ("Scope");


CREATE INDEX "IX_Products_Scope" ON "Products" ("Scope");


CREATE INDEX "IX_Reviews_BatchId" ON "Reviews" ("BatchId");


CREATE INDEX "IX_Reviews_FactId" ON "Reviews" ("FactId");


CREATE INDEX "IX_SalesPointClaims_DocumentId" ON "SalesPointClaims" ("DocumentId");


CREATE INDEX "IX_SalesPointClaims_Scope" ON "SalesPointClaims" ("Scope");


CREATE INDEX "IX_SalesPoints_Scope" ON "SalesPoints" ("Scope");


CREATE INDEX "IX_Subjects_Scope" ON "Subjects" ("Scope");


CREATE INDEX "IX_SubjectVerdicts_BatchId" ON "SubjectVerdicts" ("BatchId");


CREATE INDEX "IX_WholeLists_BatchId" ON "WholeLists" ("BatchId");


CREATE INDEX "IX_WholeLists_DocumentId" ON "WholeLists" ("DocumentId");
