using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Tests.Execution;

/// <summary>What native code and child processes write to the streams of the kernel's process.</summary>
public class NativeOutputTests
{
    const string Declarations = """
        using System.Diagnostics;
        using System.Runtime.InteropServices;
        [DllImport("libc")] static extern int puts(string s);
        [DllImport("libc")] static extern nint write(int descriptor, byte[] bytes, nint count);
        void Put(int descriptor, params byte[] bytes) => write(descriptor, bytes, bytes.Length);
        """;

    [Theory]
    [InlineData("what the C library holds back", "puts(\"one\"); puts(\"two\");", "one\ntwo\n", "")]
    [InlineData("both streams", "Put(1, (byte)'o', 10); Put(2, (byte)'e', 10);", "o\n", "e\n")]
    [InlineData("a character over two writes", "Put(1, 0xe2, 0x82); await Task.Delay(50); Put(1, 0xac, 10);", "€\n", "")]
    [InlineData("bytes that are no UTF-8", "Put(1, 0xff, 0xfe, 0x41);", "\ufffd\ufffdA", "")]
    [InlineData("a child", "Process.Start(\"echo\", \"child\").WaitForExit();", "child\n", "")]
    [InlineData("a child's errors", "Process.Start(\"sh\", [\"-c\", \"echo bad >&2\"]).WaitForExit();", "", "bad\n")]
    [InlineData("in turn", "Put(1, 49, 10); puts(\"2\"); Process.Start(\"sh\", [\"-c\", \"echo 3; echo 4\"]).WaitForExit();", "1\n3\n4\n2\n", "")]
    [InlineData("much", "for (var i = 0; i < 30000; i++) puts(\"0123456789\");", null, "")]
    public async Task It_is_put_out_by_the_cell_before_its_end(string what, string code, string? output, string errors)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows each C library has streams of its own.");
        await using var cells = await CellsOfProcess.StartAsync();
        await cells.RunAsync(Declarations);

        var (result, shown) = await cells.RunAsync(code);

        Assert.Equal((CellResult.Done, what), (result, what));
        Assert.Equal((output ?? string.Concat(Enumerable.Repeat("0123456789\n", 30000)), errors), (shown.Text, shown.ErrorText));
    }
}
