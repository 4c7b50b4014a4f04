using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class InputExceptionTests
{
    [Theory]
    [InlineData(null, "this is odd", null, null, "f.json: this is odd.")]
    [InlineData("byte 5", "a string", "a number", null, "f.json: byte 5: a string; expected a number.")]
    [InlineData("images[2]", "a string.", null, "Mend it.", "f.json: images[2]: a string. Mend it.")]
    [InlineData(null, "a list", "an object", "Is it the right file?", "f.json: a list; expected an object. Is it the right file?")]
    public void The_message_has_file_place_found_expected_and_remedy(string? place, string found, string? expected, string? remedy, string message)
    {
        var error = new InputException("f.json", place, found, expected, remedy);

        Assert.Equal(message, error.Message);
        Assert.Equal(("f.json", place, found, expected, remedy), (error.File, error.Place, error.Found, error.Expected, error.Remedy));
    }

    [Fact]
    public void A_byte_position_is_written_with_separators() => Assert.Equal("byte 1,234,567", InputException.Byte(1234567));
}
