using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Mappings;

// Each index costs an import of a hundred thousand rows a tenth of a second: claims are found by document, and in it by
// scope, in which order they are written, products by number and scope, and everything else is a scan of a few
// milliseconds.

internal sealed class ProductClaimMapping : IEntityTypeConfiguration<ProductClaimRow>
{
    public void Configure(EntityTypeBuilder<ProductClaimRow> builder)
    {
        builder.ToTable("ProductClaims");
        builder.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.DocumentId, c.Scope });
    }
}

internal sealed class SalesPointClaimMapping : IEntityTypeConfiguration<SalesPointClaimRow>
{
    public void Configure(EntityTypeBuilder<SalesPointClaimRow> builder)
    {
        builder.ToTable("SalesPointClaims");
        builder.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.DocumentId, c.Scope });
    }
}

internal sealed class SubjectVerdictMapping : IEntityTypeConfiguration<SubjectVerdictRow>
{
    public void Configure(EntityTypeBuilder<SubjectVerdictRow> builder)
    {
        builder.ToTable("SubjectVerdicts");
        builder.HasOne(v => v.Batch).WithMany().HasForeignKey(v => v.BatchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WholeListMapping : IEntityTypeConfiguration<WholeListRow>
{
    public void Configure(EntityTypeBuilder<WholeListRow> builder)
    {
        builder.ToTable("WholeLists");
        builder.HasOne(l => l.Batch).WithMany().HasForeignKey(l => l.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(l => l.Document).WithMany().HasForeignKey(l => l.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProductMapping : IEntityTypeConfiguration<ProductRow>
{
    public void Configure(EntityTypeBuilder<ProductRow> builder)
    {
        builder.ToTable("Products");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Scope);
    }
}

internal sealed class SubjectMapping : IEntityTypeConfiguration<SubjectRow>
{
    public void Configure(EntityTypeBuilder<SubjectRow> builder)
    {
        builder.ToTable("Subjects");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

internal sealed class SalesPointMapping : IEntityTypeConfiguration<SalesPointRow>
{
    public void Configure(EntityTypeBuilder<SalesPointRow> builder)
    {
        builder.ToTable("SalesPoints");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.Scope);
    }
}
