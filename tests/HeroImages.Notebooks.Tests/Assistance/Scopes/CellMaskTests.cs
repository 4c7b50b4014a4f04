using CsCheck;
using HeroImages.Notebooks.Assistance.Scopes;

namespace HeroImages.Notebooks.Tests.Assistance.Scopes;

public class CellMaskTests
{
    static readonly string[] s_languages = ["sql"];

    [Fact]
    public void What_is_not_CSharp_becomes_blank_in_its_place()
    {
        var mask = CellMask.Of("#!time\r\nx\n#r \"a\"\n#!sql\nS\n#!csharp\ny", s_languages);

        Assert.Equal("      \r\nx\n      \n     \n \n        \ny", mask.Text);
    }

    [Fact]
    public void Lines_keep_their_places_in_any_text() =>
        Gen.OneOf(Gen.OneOf<string>("#!sql", "#!csharp", "\n", "\r\n", "#r", "x", " "), Gen.String).Array[0, 20].Sample(pieces =>
        {
            var code = string.Concat(pieces);

            var text = CellMask.Of(code, s_languages).Text;

            return text.Length == code.Length && text.Count(c => c == '\n') == code.Count(c => c == '\n');
        });
}
