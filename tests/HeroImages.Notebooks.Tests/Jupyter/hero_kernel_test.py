"""Jupyter's own tests of a kernel, each with samples."""
import unittest

import jupyter_kernel_test


class HeroKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "hero-csharp"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("no such bear");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Math.Sq", "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1 + 1", "var herd = 12;", "foreach (var x in new[] { 1 }) { Console.WriteLine(x); }"]
    incomplete_code_samples = ["if (true) {", "class Bear\n{", "Math.Max(1,"]
    invalid_code_samples = ["var = = 3;", "1 + ) 2;"]
    code_page_something = "Math.Max?"
    code_generate_error = 'throw new InvalidOperationException("no bears");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"bear" + 1', "result": "bear1"},
        {"code": "new[] { 1, 2 }.Length", "mime": "text/plain", "result": "2"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bear</b>"));', "mime": "text/html"},
        {"code": 'display("bear");', "mime": "text/plain"},
    ]
    code_history_pattern = "6?*7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "Console.Write(1); Kernel.ClearOutput();"


if __name__ == "__main__":
    unittest.main()
