using HeroImages.Files;

namespace HeroImages.Tests.Files;

public sealed class FingerprintTests : IDisposable
{
    static readonly DateTime Then = new(2021, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_file_has_the_same_one_wherever_it_lies() => Assert.Equal(Of(Written("a", "zebra")), Of(Written("b", "zebra")));

    [Fact]
    public void It_is_fit_for_a_file_name() => Assert.Matches("^[0-9a-f]{32}$", Of(Written("a", "zebra")));

    [Theory]
    [InlineData("zebrb")]
    [InlineData("zebra ")]
    [InlineData("")]
    public void Another_content_has_another(string content) => Assert.NotEqual(Of(Written("a", "zebra")), Of(Written("b", content)));

    [Fact]
    public void Another_time_has_another()
    {
        var path = Written("a", "zebra");
        var before = Of(path);

        File.SetLastWriteTimeUtc(path, Then.AddSeconds(1));

        Assert.NotEqual(before, Of(path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(299_999)]
    public void Beginning_and_end_of_a_large_file_are_looked_at(int position)
    {
        var content = new string('a', 300_000).ToCharArray();
        content[position] = 'b';

        Assert.NotEqual(Of(Written("a", new string('a', 300_000))), Of(Written("b", new string(content))));
    }

    [Fact]
    public void Settings_and_their_borders_matter()
    {
        var path = Written("a", "zebra");

        string[] all = [Of(path), Of(path, "1"), Of(path, "1", "2"), Of(path, "12"), Of(path, "", "1")];
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void The_order_of_files_matters()
    {
        var (a, b) = (Written("a", "zebra"), Written("b", "giraffe"));

        Assert.NotEqual(Fingerprint.Of([a, b]), Fingerprint.Of([b, a]));
    }

    [Fact]
    public void A_file_that_is_missing_is_an_input_error() => Assert.Throws<InputException>(() => Of(_folder["none"]));

    static string Of(string path, params string[] settings) => Fingerprint.Of([path], settings);

    string Written(string name, string content)
    {
        var path = _folder.Write(name, content);
        File.SetLastWriteTimeUtc(path, Then);
        return path;
    }
}
