using Ocop.Etl.Register;

namespace Ocop.Tests.Register;

public class SubjectIdentityTests
{
    [Theory]
    [InlineData("HTX NN Tân Mỹ", "HTX nông nghiệp Tân Mỹ")]
    [InlineData("HTXNN Tân Mỹ", "Hợp tác xã Nông nghiệp Tân Mỹ")]
    [InlineData("Cty TNHH MTV Ánh Dương", "Công ty trách nhiệm hữu hạn một thành viên Ánh Dương")]
    [InlineData("Công ty CP Chè Lâm", "Công ty cổ phần chè Lâm")]
    [InlineData("THT Bưởi Phú Lễ", "Tổ hợp tác bưởi Phú Lễ")]
    [InlineData("HKD Nguyễn Thị Hai", "Hộ kinh doanh Nguyễn Thị Hai")]
    [InlineData("Hộ SXKD Nguyễn Thị Hai", "Hộ sản xuất kinh doanh Nguyễn Thị Hai")]
    [InlineData("HTX Tân Qui, xã An Phú Tân", "HTX Tân Quy")]
    [InlineData("HTX SX và TM Bình Minh", "HTX sản xuất thương mại Bình Minh")]
    public void Names_that_probably_mean_one_subject_are_alike_but_not_the_same(string one, string other)
    {
        Assert.Equal(SubjectIdentity.LikenessKey(one), SubjectIdentity.LikenessKey(other));
        Assert.NotEqual(SubjectIdentity.Key(one), SubjectIdentity.Key(other));
    }

    [Theory]
    [InlineData("HTX Tân Mỹ", "HTX Tân Mỹ 2")]
    [InlineData("HTX Tân Mỹ", "THT Tân Mỹ")]
    [InlineData("HTX nông nghiệp Tân Mỹ", "HTX thủy sản Tân Mỹ")]
    [InlineData("Công ty TNHH Hoa Sen, chi nhánh Bến Tre", "Công ty TNHH Hoa Sen")]
    public void Other_subjects_are_not_alike(string one, string other) =>
        Assert.NotEqual(SubjectIdentity.LikenessKey(one), SubjectIdentity.LikenessKey(other));
}
