using System.Text;
using CsCheck;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

public class TextTests
{
    [Fact]
    public void A_table_numbers_texts_by_first_appearance_and_finds_them_again()
    {
        var table = new TextTable();

        int[] ids = [Intern(table, "b"), Intern(table, "a"), Intern(table, ""), Intern(table, "b"), Intern(table, "a")];

        Assert.Equal([0, 1, 2, 0, 1], ids);
        Assert.Equal(["b", "a", ""], Texts(table));
        Assert.Equal((1, -1), (table.Find("a"u8), table.Find("c"u8)));
    }

    [Fact]
    public void A_table_of_many_texts_keeps_its_numbers_and_goes_on_after_storing()
    {
        var table = new TextTable();
        for (var i = 0; i < 10_000; i++)
        {
            Intern(table, $"folder/{i % 5000}/");
        }

        var loaded = Stored.Copy(table.Save, TextTable.Load);

        Assert.Equal(5000, table.Count);
        Assert.Equal(Texts(table), Texts(loaded));
        Assert.Equal((4321, 5000), (loaded.Find("folder/4321/"u8), Intern(loaded, "new")));
    }

    [Fact]
    public void Blocks_give_back_any_sequence_of_texts_before_and_after_storing() =>
        Gen.OneOf(Gen.Int[0, 300], Gen.Int[250, 260], Gen.Int[0, 40_000], Gen.OneOf((1 << 20) - 5, (1 << 20) - 4, 1 << 20, (1 << 20) + 1)).Array[0, 40].Sample(
            lengths =>
            {
                var blocks = new TextBlocks();
                var handles = lengths.Select((length, i) => blocks.Append(Filled(length, i))).ToArray();

                var loaded = Stored.Copy(blocks.Save, TextBlocks.Load);

                Assert.All(handles, (handle, i) => Assert.True(blocks[handle].SequenceEqual(Filled(lengths[i], i))));
                Assert.All(handles, (handle, i) => Assert.True(loaded[handle].SequenceEqual(Filled(lengths[i], i))));
            },
            iter: 30, threads: 1);

    [Fact]
    public void Bytes_handed_out_stay_as_they_are_when_more_are_added()
    {
        var blocks = new TextBlocks();
        var first = blocks[blocks.Append("first"u8)];

        for (var i = 0; i < 10_000; i++)
        {
            blocks.Append("more"u8);
        }

        Assert.True(first.SequenceEqual("first"u8));
    }

    [Fact]
    public void Any_string_of_UTF_16_survives_as_bytes() =>
        Gen.OneOf(Gen.Char, Gen.Char['\ud7f0', '\ue010'], Gen.Char['a', 'z']).Array[0, 40].Select(chars => new string(chars)).Sample(
            text => Assert.Equal(text, WideText.ToString(WideText.ToBytes(text))), iter: 20_000, threads: 1);

    [Fact]
    public void Text_without_lone_surrogates_is_plain_UTF_8() =>
        Gen.OneOf("é", "🦊", "a", "字", "\u0000", "\uffff").Array[0, 20].Select(string.Concat).Sample(
            text => Assert.Equal(Encoding.UTF8.GetBytes(text), WideText.ToBytes(text)), iter: 1000, threads: 1);

    [Fact]
    public void A_text_of_very_many_lone_surrogates_is_read()
    {
        var text = new string('\ud800', 300_000);

        Assert.Equal(text, WideText.ToString(WideText.ToBytes(text)));
    }

    [Theory]
    [InlineData(new byte[] { 0xff })]
    [InlineData(new byte[] { 0xed })]
    [InlineData(new byte[] { 0xed, 0xa0 })]
    [InlineData(new byte[] { 0xed, 0xc3, 0x80 })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x41 })]
    public void Bytes_that_are_no_text_become_replacement_characters(byte[] bytes) =>
        Assert.Equal(Encoding.UTF8.GetString(bytes), WideText.ToString(bytes));

    static int Intern(TextTable table, string text) => table.Intern(Encoding.UTF8.GetBytes(text));

    static IEnumerable<string> Texts(TextTable table) => Enumerable.Range(0, table.Count).Select(table.Text);

    static byte[] Filled(int length, int with)
    {
        var text = new byte[length];
        Array.Fill(text, (byte)with);
        return text;
    }
}
