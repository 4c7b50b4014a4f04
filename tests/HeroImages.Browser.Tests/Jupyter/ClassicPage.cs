using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HeroImages.Browser.Tests.Jupyter;

/// <summary>A notebook in the classic page, used as a person uses it: by its menus, buttons and keys.</summary>
sealed partial class ClassicPage
{
    /// <summary>Milliseconds that each step may take; long enough for a machine that has much else to do.</summary>
    public const float Patience = 120_000;

    ClassicPage(IPage page)
    {
        Page = page;
        Page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    public IPage Page { get; }

    /// <summary>The cell that is written last, at the end of the notebook.</summary>
    public ILocator LastCell => Page.Locator(".code_cell").Last;

    /// <summary>The list of completions.</summary>
    public ILocator Completions => Page.Locator("#complete option");

    ILocator Trust => Page.Locator("#notification_trusted");

    /// <summary>Makes a notebook by the menu of kernels, and waits until the kernel is there.</summary>
    public static async Task<ClassicPage> NewNotebookAsync(PageBrowser browser, JupyterServer server)
    {
        browser.Page.SetDefaultTimeout(Patience);
        await browser.Page.GotoAsync($"{server.Url}/tree");
        await browser.Page.Locator("#new-dropdown-button").ClickAsync();
        var page = new ClassicPage(await browser.Page.RunAndWaitForPopupAsync(() => browser.Page.GetByText("C# (Hero Images)", new() { Exact = true }).ClickAsync()));
        await page.IdleAsync();
        return page;
    }

    /// <summary>Opens a notebook that has been put there, with the kernel of ours, and runs all of its cells by the menu.</summary>
    public static async Task<ClassicPage> RunAllAsync(PageBrowser browser, JupyterServer server, string path)
    {
        var page = new ClassicPage(browser.Page);
        await page.Page.GotoAsync($"{server.Url}/notebooks/{path}");
        await page.IdleAsync();
        await page.Page.Locator("#celllink").ClickAsync();
        await page.Page.Locator("#run_all_cells a").ClickAsync();
        await EndedAsync(page.LastCell);
        await page.IdleAsync();
        return page;
    }

    /// <summary>Opens a notebook that was saved and whose kernel is not there.</summary>
    public static async Task<ClassicPage> OpenWithoutKernelAsync(PageBrowser browser, JupyterServer server, string name)
    {
        var page = new ClassicPage(await browser.Page.Context.NewPageAsync());
        await page.Page.GotoAsync($"{server.Url}/notebooks/{name}");
        await page.DoWithoutKernelAsync();
        return page;
    }

    /// <summary>
    /// Trusts the notebook where the page does not yet: Debian's server signs a new notebook before it gives ids to its cells, and then
    /// finds that it has changed.
    /// </summary>
    public async Task TrustAsync()
    {
        if (await Trust.InnerTextAsync() == "Trusted")
        {
            return;
        }
        await Trust.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Trust", Exact = true }).ClickAsync();
        await DoWithoutKernelAsync(); // trusting loads the page anew
        await Assertions.Expect(Trust).ToHaveTextAsync("Trusted");
    }

    /// <summary>Writes a cell and starts it.</summary>
    /// <returns>The cell.</returns>
    public async Task<ILocator> StartAsync(string code)
    {
        var cells = Page.Locator(".code_cell");
        var cell = cells.Nth(await cells.CountAsync() - 1);
        await cell.Locator(".CodeMirror").ClickAsync();
        await Page.Keyboard.InsertTextAsync(code);
        await Page.Keyboard.PressAsync("Shift+Enter");
        return cell;
    }

    /// <summary>Writes a cell, starts it, and waits for its end.</summary>
    /// <returns>The cell.</returns>
    public async Task<ILocator> RunAsync(string code)
    {
        var cell = await StartAsync(code);
        await EndedAsync(cell);
        return cell;
    }

    /// <summary>Waits until a cell has ended.</summary>
    public static Task EndedAsync(ILocator cell) => Assertions.Expect(cell.Locator(".input_prompt")).ToHaveTextAsync(Numbered());

    /// <summary>Waits until the kernel is ready for more.</summary>
    public Task IdleAsync() => Page.Locator(".kernel_idle_icon").WaitForAsync();

    public Task InterruptAsync() => PressAsync("interrupt-kernel");

    /// <summary>Restarts the kernel, and says yes when asked.</summary>
    public async Task RestartAsync()
    {
        await PressAsync("confirm-restart-kernel");
        await Page.Locator(".modal.in .btn-danger").ClickAsync();
        await Assertions.Expect(Page.Locator(".modal")).ToHaveCountAsync(0);
        await IdleAsync();
    }

    /// <summary>Saves, and waits until the page says that it has been done.</summary>
    public async Task SaveAsync()
    {
        await PressAsync("save-notebook");
        await Assertions.Expect(Page.Locator(".autosave_status")).ToHaveTextAsync("(autosaved)");
    }

    /// <summary>Ends the kernel and closes the page, by the menu.</summary>
    public async Task CloseAndHaltAsync()
    {
        var closed = new TaskCompletionSource();
        Page.Close += (_, _) => closed.TrySetResult();
        await Page.Locator("#filelink").ClickAsync();
        await Page.Locator("#close_and_halt a").ClickAsync();
        await closed.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
    }

    async Task DoWithoutKernelAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Continue Without Kernel" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".modal")).ToHaveCountAsync(0);
    }

    Task PressAsync(string action) => Page.Locator($"button[data-jupyter-action='jupyter-notebook:{action}']").ClickAsync();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Numbered();
}
