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
    "HomeProvince" TEXT NULL,
    "Trust" INTEGER NOT NULL,
    "Fingerprint" INTEGER NULL,
    "StoryId" INTEGER NULL,
    "LineageId" INTEGER NULL,
    "IsSample" INTEGER NOT NULL,
    CONSTRAINT "FK_Documents_Batches_BatchId" FOREIGN KEY ("BatchId") REFERENCES "Batches" ("Id") ON DELETE RESTRICT
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


CREATE INDEX "IX_Reviews_BatchId" ON "Reviews" ("BatchId");


CREATE INDEX "IX_Reviews_FactId" ON "Reviews" ("FactId");
