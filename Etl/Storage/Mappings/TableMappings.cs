using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Mappings;

internal sealed class BatchMapping : IEntityTypeConfiguration<BatchRow>
{
    public void Configure(EntityTypeBuilder<BatchRow> builder)
    {
        builder.ToTable("Batches");
        builder.HasIndex(b => b.CommittedAt);
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<DocumentRow>
{
    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("Documents");
        builder.HasOne(d => d.Batch).WithMany().HasForeignKey(d => d.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.SourceId, d.Address });
        builder.HasIndex(d => d.CanonicalUrl);
        builder.HasIndex(d => d.Sha256);
        builder.HasIndex(d => d.LineageId);
        builder.HasIndex(d => d.StoryId);
    }
}

internal sealed class FactMapping : IEntityTypeConfiguration<FactRow>
{
    public void Configure(EntityTypeBuilder<FactRow> builder)
    {
        builder.ToTable("Facts");
        builder.HasOne(f => f.Batch).WithMany().HasForeignKey(f => f.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.Document).WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
        // The order in which reconciliation reads: one key's facts lie together.
        builder.HasIndex(f => new
        {
            f.Unit,
            f.Indicator,
            f.Kind,
        });
        builder.HasIndex(f => f.DocumentId);
        builder.HasIndex(f => f.BatchId);
    }
}

internal sealed class FigureMapping : IEntityTypeConfiguration<FigureRow>
{
    public void Configure(EntityTypeBuilder<FigureRow> builder)
    {
        builder.ToTable("Figures");
        builder.HasOne(f => f.Fact).WithMany().HasForeignKey(f => f.FactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new
        {
            f.Unit,
            f.Indicator,
            f.Kind,
        });
        builder.HasIndex(f => f.FactId);
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<FindingRow>
{
    public void Configure(EntityTypeBuilder<FindingRow> builder)
    {
        builder.ToTable("Findings");
        builder.HasOne(f => f.Batch).WithMany().HasForeignKey(f => f.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.Document).WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.BatchId);
        builder.HasIndex(f => f.DocumentId);
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<ReviewRow>
{
    public void Configure(EntityTypeBuilder<ReviewRow> builder)
    {
        builder.ToTable("Reviews");
        builder.HasOne(r => r.Batch).WithMany().HasForeignKey(r => r.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Fact).WithMany().HasForeignKey(r => r.FactId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.FactId);
        builder.HasIndex(r => r.BatchId);
    }
}
