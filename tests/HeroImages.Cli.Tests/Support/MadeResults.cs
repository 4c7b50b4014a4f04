using System.Globalization;

namespace HeroImages.Cli.Tests;

/// <summary>Results of a detector with one animal in each image, whatever the images are called.</summary>
static class MadeResults
{
    public const string Start = """{"info":{"format_version":"1.5","detector":"md_v5a.0.1"},"detection_categories":{"1":"animal","2":"person","3":"vehicle"},"classification_categories":{"0":"fox"},"images":[""";

    public const string End = "]}";

    public static string Of(params IEnumerable<string> files) => Start + string.Join(",\n", files.Select(Image)) + End;

    /// <summary>One entry; the size of its animal depends on the name, so that scores differ.</summary>
    public static string Image(string file)
    {
        var size = 0.2 + (file.Sum(c => c) % 50 / 100.0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"file":"{{Escaped(file)}}","detections":[{"category":"1","conf":0.9,"bbox":[0.1,0.1,{{size}},0.5],"classifications":[["0",0.9]]}]}""");
    }

    /// <summary>JSON's escapes for everything that is not plain, halves of surrogate pairs as well.</summary>
    static string Escaped(string text) => string.Concat(text.Select(
        c => c is >= ' ' and < '\x7f' and not '"' and not '\\' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));
}
