using Ocop.Etl.Text;

namespace Ocop.Tests.Register;

public class VietnameseSortKeyTests
{
    [Fact]
    public void Keys_sort_as_a_Vietnamese_dictionary_does()
    {
        string[] ordered =
        [
            "An Giang",
            "Ăn vặt",
            "Ấm trà",
            "Ấm trà 2",
            "Bưởi",
            "Duốc",
            "Đồng Tháp",
            "Đường",
            "Ếch",
            "ma",
            "mà",
            "mả",
            "mã",
            "má",
            "mạ",
            "mác",
            "Ong",
            "Ốc",
            "Ớt",
        ];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(VietnameseSortKey.Of, StringComparer.Ordinal));
    }
}
